import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Flex, Skeleton, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../api/client";
import { Chip } from "../../app/Chip";
import { instant } from "../../app/format";
import { Trouble } from "../../app/Trouble";
import { Nothing } from "./Nothing";
import { Row } from "./Row";
import "./tasks.css";
import { byUrgency } from "./urgency";

type Task = Schemas["TaskView"];
const PAGE = 50;

/** What there is to do for whoever is signed in: the most urgent first, each with the way to do it, and why it is theirs. */
export default function TasksPage() {
  const { t, i18n } = useTranslation();
  const [kind, setKind] = useState<Task["kind"]>();
  const tasks = useInfiniteQuery({
    queryKey: ["tasks", kind, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/tasks", {
          params: { query: { limit: PAGE, ...(kind && { kind }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (tasks.error) return <Trouble failure={tasks.error} retry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Skeleton active />;
  const [first] = tasks.data.pages;
  const counts = first?.counts ?? [];
  const rows = tasks.data.pages.flatMap((page) => page.tasks);
  return (
    <div className="tasks">
      <h1 className="page-title">{t("tasks.title")}</h1>
      {counts.length > 0 && (
        <Flex gap={8} wrap role="group" aria-label={t("tasks.what")}>
          <Chip
            checked={kind === undefined}
            choose={() => setKind(undefined)}
            label={t("tasks.all")}
            count={counts.reduce((sum, { count }) => sum + count, 0)}
          />
          {counts.map((counted) => (
            <Chip
              key={counted.kind}
              checked={kind === counted.kind}
              choose={() => setKind(kind === counted.kind ? undefined : counted.kind)}
              label={counted.kindText}
              count={counted.count}
            />
          ))}
        </Flex>
      )}
      {rows.length === 0 && <Nothing />}
      {first &&
        byUrgency(rows, first.asOf).map(({ urgency, tasks: of }) => (
          <section key={urgency} aria-labelledby={`tasks-${urgency}`}>
            <h2 id={`tasks-${urgency}`} className="tasks-group">
              {t(`tasks.group.${urgency}`)} <span className="tasks-count">{of.length}</span>
            </h2>
            <ul className="tasks-rows">
              {of.map((task) => (
                <Row key={task.id} task={task} />
              ))}
            </ul>
          </section>
        ))}
      {tasks.hasNextPage && (
        <Button onClick={() => void tasks.fetchNextPage()} loading={tasks.isFetchingNextPage}>
          {t("more")} · {t("tasks.loaded", { count: rows.length, of: first?.total ?? rows.length })}
        </Button>
      )}
      {first && <Typography.Text type="secondary">{t("asOf", { time: instant(first.asOf) })}</Typography.Text>}
    </div>
  );
}
