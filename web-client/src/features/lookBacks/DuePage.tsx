import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Checkbox, Empty, Flex, Skeleton, Table, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useStanding } from "../../act/standing";
import { api, type Schemas, unwrap } from "../../api/client";
import { useAt } from "../../app/at";
import { dayOf, daysFrom } from "../../app/history";
import { Trouble } from "../../app/Trouble";
import { FilterBar } from "../../record/FilterBar";
import { filterOf, withoutFilters } from "../../record/filter";
import { newLink } from "../../record/record";
import "../../record/record.css";
import { mayBegin } from "../../record/ways";
import { LookBackTabs } from "./LookBackTabs";

type Due = Schemas["DueLookBacksViewDueLookBack"];
const PAGE = 100;

/** Closed items that are to be looked back on, the longest due first; several are recorded in one go. */
export default function DuePage() {
  const { t } = useTranslation();
  const me = useStanding();
  const { past } = useAt();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { unit, overdue } = filterOf(search);
  const filter = { ...(unit && { unit }), ...(overdue && { overdue }) };
  const due = useInfiniteQuery({
    queryKey: ["records", "LOOK_BACK", "due", filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/look-backs/due", {
          params: { query: { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const [first] = due.data?.pages ?? [];
  const rows = due.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = rows.filter(({ itemId }) => chosen.includes(itemId)).map(({ itemId }) => itemId);
  const records = me !== undefined && !past && mayBegin("LOOK_BACK", me);
  const restricted = Object.keys(filter).length > 0;
  return (
    <div className="records">
      <Flex align="center" gap={12} wrap>
        <h1 className="page-title">{t("record.list.LOOK_BACK")}</h1>
        <LookBackTabs />
        {records && (
          <Link to={newLink("LOOK_BACK", picked)} className="records-new">
            {picked.length > 0 ? t("lookBack.recordChosen", { count: picked.length }) : t("act.title.RecordLookBack")}
          </Link>
        )}
      </Flex>
      {due.error && !due.data ? (
        <Trouble
          failure={due.error}
          retry={() => void due.refetch()}
          forbidden={t("record.forbidden", { what: t("record.list.LOOK_BACK") })}
        />
      ) : (
        <>
          <FilterBar states={[]} switches={["overdue"]} />
          {!first ? (
            <Skeleton active />
          ) : rows.length === 0 ? (
            <Empty description={t(restricted ? "record.nothingMatches" : "lookBack.noneDue")} className="records-none">
              {restricted && <Button onClick={() => setSearch(withoutFilters(search))}>{t("record.clear")}</Button>}
            </Empty>
          ) : (
            <Table<Due>
              rowKey="itemId"
              size="middle"
              pagination={false}
              dataSource={rows}
              columns={[
                ...(records
                  ? [
                      {
                        title: (
                          <Checkbox
                            aria-label={t("lookBack.chooseAll")}
                            checked={picked.length === rows.length}
                            indeterminate={picked.length > 0 && picked.length < rows.length}
                            onChange={({ target }) => setChosen(target.checked ? rows.map(({ itemId }) => itemId) : [])}
                          />
                        ),
                        width: 44,
                        render: (_: unknown, { itemId, number }: Due) => (
                          <Checkbox
                            aria-label={t("lookBack.choose", { item: number })}
                            checked={chosen.includes(itemId)}
                            onChange={({ target }) =>
                              setChosen(target.checked ? [...chosen, itemId] : chosen.filter((id) => id !== itemId))
                            }
                          />
                        ),
                      },
                    ]
                  : []),
                {
                  title: t("lookBack.item"),
                  render: (_, { itemId, number, title }) => (
                    <Link to={`/items/${itemId}`}>
                      <strong>{number}</strong> {title}
                    </Link>
                  ),
                },
                { title: t("notice.unit"), width: 150, render: (_, item) => item.unit?.name },
                { title: t("lookBack.closedOn"), width: 130, dataIndex: "closedOn" },
                { title: t("lookBack.dueOn"), width: 130, dataIndex: "dueOn" },
                {
                  title: t("lookBack.left"),
                  width: 150,
                  render: (_, { dueOn }) => <Left days={daysFrom(dayOf(first.asOf), dueOn)} />,
                },
              ]}
            />
          )}
          {due.hasNextPage && (
            <Button onClick={() => void due.fetchNextPage()} loading={due.isFetchingNextPage}>
              {t("more")} · {t("record.loaded", { count: rows.length })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** How long there is, or how long it has been due. */
function Left({ days }: { days: number }) {
  const { t } = useTranslation();
  if (days < 0) return <Typography.Text type="danger">{t("tasks.overdue", { count: -days })}</Typography.Text>;
  return <>{days === 0 ? t("lookBack.today") : t("lookBack.inDays", { count: days })}</>;
}
