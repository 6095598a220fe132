import { Button, Empty, Flex, Skeleton, Table, type TableColumnType } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { Act } from "../act/act";
import { useStanding } from "../act/standing";
import { useAt } from "../app/at";
import { dayOf } from "../app/history";
import { Trouble } from "../app/Trouble";
import { SCROLLS } from "./columns";
import { FilterBar } from "./FilterBar";
import { filterOf, type State, withoutFilters } from "./filter";
import { NewRecord } from "./NewRecord";
import { type Beginning, type Kind, newLink, type RecordView } from "./record";
import "./record.css";
import { useRecords } from "./queries";
import { mayBegin } from "./ways";

export type Column = TableColumnType<RecordView>;

interface Props {
  kind: Kind;
  /** What makes a new one. */
  begin: Act<Beginning>;
  states: readonly State[];
  /** Further restrictions that the list knows. */
  switches?: readonly ("overdue" | "proposals")[];
  columns: (today: string) => Column[];
  /** Other pages of the same matter. */
  tabs?: ReactNode;
}

/** All of one kind that the reader may see, the latest first; or the form of a new one (`?new`). */
export function RecordsPage(props: Props) {
  const { kind, begin, tabs } = props;
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const me = useStanding();
  const { past } = useAt();
  const making = search.has("new");
  return (
    <div className="records">
      <Flex align="center" gap={12} wrap className="records-head">
        <h1 className="page-title">{t(`record.list.${kind}`)}</h1>
        {tabs}
        {me && !making && !past && mayBegin(kind, me) && (
          <Link to={newLink(kind)} className="records-new">
            {t(`act.title.${begin.command}`)}
          </Link>
        )}
      </Flex>
      {making ? <NewRecord kind={kind} act={begin} /> : <List {...props} />}
    </div>
  );
}

function List({ kind, states, switches = [], columns }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const records = useRecords(kind, filter);
  if (records.error && !records.data) {
    return (
      <Trouble
        failure={records.error}
        retry={() => void records.refetch()}
        forbidden={t("record.forbidden", { what: t(`record.list.${kind}`) })}
      />
    );
  }
  const [first] = records.data?.pages ?? [];
  const rows = records.data?.pages.flatMap((page) => page.acts) ?? [];
  const restricted = Object.keys(filter).length > 0;
  return (
    <>
      <FilterBar states={states} switches={switches} />
      {!first ? (
        <Skeleton active />
      ) : rows.length === 0 ? (
        <Empty description={t(restricted ? "record.nothingMatches" : `record.none.${kind}`)} className="records-none">
          {restricted && <Button onClick={() => setSearch(withoutFilters(search))}>{t("record.clear")}</Button>}
        </Empty>
      ) : (
        <Table<RecordView>
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={rows}
          columns={columns(dayOf(first.asOf))}
          scroll={SCROLLS}
        />
      )}
      {records.hasNextPage && (
        <Button onClick={() => void records.fetchNextPage()} loading={records.isFetchingNextPage}>
          {t("more")} · {t("record.loaded", { count: rows.length })}
        </Button>
      )}
    </>
  );
}
