import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Card, Skeleton, Table, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Standing } from "../../app/Standing";
import type { Delegation } from "./delegationActs";
import { Revoked } from "./Revoked";

const PAGE = 100;

/** Everybody's, for who runs the organisation and who audits that: who does whose work, how long and why. */
export function AllDelegations() {
  const { t } = useTranslation();
  const all = useInfiniteQuery({
    queryKey: ["delegations", "all"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/delegations", {
          params: { query: { all: true, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Card
      title={<h2 className="card-title">{t("delegations.all")}</h2>}
      className="flush"
      styles={{ body: { padding: 0 } }}
    >
      {all.error ? (
        <ProblemAlert failure={all.error} retry={() => void all.refetch()} />
      ) : !all.data ? (
        <Skeleton active style={{ padding: 24 }} />
      ) : (
        <Table<Delegation>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={all.data.pages.flatMap((page) => page.delegations)}
          locale={{ emptyText: <Typography.Text type="secondary">{t("delegations.noneAtAll")}</Typography.Text> }}
          columns={[
            {
              title: t("delegations.fromTo"),
              render: (_, { delegator, delegate }) => (
                <>
                  <Link to={`/people/${delegator.id}`}>{delegator.name}</Link>
                  {" → "}
                  <Link to={`/people/${delegate.id}`}>{delegate.name}</Link>
                </>
              ),
            },
            { title: t("delegations.period"), width: 220, render: (_, term) => t("delegations.term", term) },
            {
              title: t("delegations.state"),
              width: 120,
              render: (_, { status }) => <Standing status={status}>{t(`delegations.status.${status}`)}</Standing>,
            },
            {
              title: t("act.field.reason"),
              render: (_, one) => (
                <>
                  {one.reason}
                  <Revoked {...one} />
                </>
              ),
            },
          ]}
        />
      )}
      {all.hasNextPage && (
        <Button style={{ margin: 16 }} onClick={() => void all.fetchNextPage()} loading={all.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </Card>
  );
}
