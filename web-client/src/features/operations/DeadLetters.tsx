import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Card, Flex, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import { Chip } from "../../app/Chip";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Decisions } from "./Decisions";
import { Letter } from "./Letter";
import { useGroupName } from "./useGroupName";
import type { Projection } from "./useProjections";

const PAGE = 50;

interface Props {
  projections: Projection[];
  group: string | undefined;
  choose: (group: string | undefined) => void;
}

/** Events that could not be handled: which, by whom, why, and what is done about it. */
export function DeadLetters({ projections, group, choose }: Props) {
  const { t } = useTranslation();
  const groupName = useGroupName();
  const letters = useInfiniteQuery({
    queryKey: ["dead-letters", group],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/dead-letters", {
          params: { query: { limit: PAGE, ...(group && { group }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 5_000,
  });
  const all = letters.data?.pages.flatMap((page) => page.letters) ?? [];
  return (
    <Card id="dead-letters" title={<h2 className="card-title">{t("operations.deadLetters")}</h2>}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t("operations.lettersWhat")}</Typography.Text>
        <Flex gap={4} wrap role="group" aria-label={t("operations.byGroup")}>
          <Chip
            checked={group === undefined}
            choose={() => choose(undefined)}
            label={t("operations.allGroups")}
            count={projections.reduce((sum, { deadLetters }) => sum + deadLetters, 0)}
          />
          {projections
            .filter((one) => one.deadLetters > 0 || one.group === group)
            .map((one) => (
              <Chip
                key={one.group}
                checked={group === one.group}
                choose={() => choose(group === one.group ? undefined : one.group)}
                label={groupName(one.group)}
                count={one.deadLetters}
              />
            ))}
        </Flex>
        {letters.error ? (
          <ProblemAlert failure={letters.error} retry={() => void letters.refetch()} />
        ) : !letters.data ? (
          <Skeleton active paragraph={{ rows: 2 }} title={false} />
        ) : all.length === 0 ? (
          <Typography.Text>{t("operations.noLetters")}</Typography.Text>
        ) : (
          <ol className="operations-letters">
            {all.map((letter) => (
              <Letter key={`${letter.group}/${letter.sequence}/${letter.index}`} letter={letter} />
            ))}
          </ol>
        )}
        {letters.hasNextPage && (
          <Button onClick={() => void letters.fetchNextPage()} loading={letters.isFetchingNextPage}>
            {t("more")}
          </Button>
        )}
        <Decisions groups={projections.map((one) => one.group)} group={group} />
      </Flex>
    </Card>
  );
}
