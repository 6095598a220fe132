import { DownloadOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { App, Button, Empty, Flex, Input, Select, Table, type TableColumnsType, Tag, Typography } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api, type Schemas, unwrap } from "../../api/client";
import { download } from "../../api/download";
import { instant, useDeadline, useNames } from "../../app/format";
import { Light } from "../../app/Light";
import { MeasureText } from "../../app/MeasureText";
import { ProblemAlert } from "../../app/ProblemAlert";
import { downloadAddress, filterOf } from "./filter";

type Row = Schemas["LedgerRow"];

const PAGE = 100;
const STATUSES = ["RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED", "CLOSED", "WITHDRAWN", "MERGED"] as const;

export default function LedgerPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const plans = useQuery({ queryKey: ["plans"], queryFn: () => unwrap(api.GET("/api/v1/plans")) });
  const pages = useInfiniteQuery({
    queryKey: ["ledger", search.toString()],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/ledger", {
          params: { query: { ...filterOf(search), limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
  const first = pages.data?.pages[0];
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const columns = useColumns(rows);
  const filtered = search.size > 0;
  const set = (name: string, values: string[]) => {
    const changed = new URLSearchParams(search);
    changed.delete(name);
    for (const value of values) if (value) changed.append(name, value);
    setSearch(changed, { replace: true });
  };
  return (
    <Flex vertical gap={16}>
      <Flex align="center" gap={8} wrap>
        <Typography.Title level={3} style={{ margin: 0, marginRight: 16 }}>
          {t("ledger.title")}
        </Typography.Title>
        <Input.Search
          key={search.get("q")}
          allowClear
          defaultValue={search.get("q") ?? ""}
          placeholder={t("ledger.search")}
          aria-label={t("ledger.search")}
          onSearch={(text) => set("q", [text.trim()])}
          style={{ width: 260 }}
        />
        <Select
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          placeholder={t("ledger.allStatus")}
          aria-label={t("ledger.status")}
          value={search.getAll("status")}
          onChange={(values) => set("status", values)}
          options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          style={{ width: 220 }}
        />
        <Select
          allowClear
          placeholder={t("ledger.allPlans")}
          aria-label={t("home.plans")}
          value={search.get("plan")}
          onChange={(value) => set("plan", value ? [value] : [])}
          options={plans.data?.plans.map((plan) => ({ value: plan.id, label: plan.title })) ?? []}
          style={{ width: 300 }}
        />
        <Select
          allowClear
          placeholder={t("ledger.light")}
          aria-label={t("ledger.light")}
          value={search.get("light")}
          onChange={(value) => set("light", value ? [value] : [])}
          options={(["RED", "YELLOW", "GREEN"] as const).map((light) => ({
            value: light,
            label: <Light light={light} />,
          }))}
          style={{ width: 100 }}
        />
        {filtered && (
          <Button type="link" onClick={() => setSearch({}, { replace: true })}>
            {t("ledger.clear")}
          </Button>
        )}
        <div style={{ flex: 1 }} />
        <Download kind="xlsx" search={search} />
        <Download kind="csv" search={search} />
      </Flex>
      {pages.error ? (
        <ProblemAlert failure={pages.error} retry={() => void pages.refetch()} />
      ) : (
        <>
          <Table
            rowKey={(row) => `${row.itemId}/${row.measureId ?? ""}`}
            columns={columns}
            dataSource={rows}
            loading={pages.isPending}
            pagination={false}
            size="small"
            bordered
            sticky
            scroll={{ x: 1180 }}
            locale={{ emptyText: <Empty description={t(filtered ? "ledger.nothingMatches" : "ledger.empty")} /> }}
          />
          {first && (
            <Flex align="center" gap={16}>
              <Typography.Text>
                {t(first.totalIs === "EXACT" ? "ledger.total" : "ledger.totalAbout", { count: first.total })}
              </Typography.Text>
              {pages.hasNextPage && (
                <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t("ledger.more", { count: Math.min(PAGE, first.total - rows.length) })}
                </Button>
              )}
              <Typography.Text type="secondary">
                {t("asOf", { time: instant(first.asOf) })} · {t("item.position", { position: first.position })}
              </Typography.Text>
            </Flex>
          )}
        </>
      )}
    </Flex>
  );
}

function Download({ kind, search }: { kind: "xlsx" | "csv"; search: URLSearchParams }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const start = () => {
    setBusy(true);
    download(downloadAddress(kind, search))
      .catch((failure: Error) => {
        modal.error({ icon: null, content: <ProblemAlert failure={failure} /> });
      })
      .finally(() => setBusy(false));
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={start}>
      {t(`ledger.${kind}`)}
    </Button>
  );
}

function useColumns(rows: Row[]): TableColumnsType<Row> {
  const { t } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  return useMemo(() => {
    const lines = spans(rows);
    const ofItem = (row: Row) => ({ rowSpan: lines.get(row) ?? 1 });
    return [
      {
        title: t("ledger.number"),
        width: 128,
        onCell: ofItem,
        render: (_, row) => <Link to={`/items/${row.itemId}`}>{row.itemNumber}</Link>,
      },
      {
        title: t("ledger.problem"),
        onCell: ofItem,
        render: (_, row) => (
          <>
            {row.problem}
            {row.problemDerived && <Note text={t("ledger.derived")} />}
          </>
        ),
      },
      {
        title: t("ledger.measure"),
        render: (_, row) => <MeasureText title={row.measureTitle} text={row.measureText ?? ""} />,
      },
      {
        title: t("ledger.owners"),
        width: 110,
        render: (_, row) => (row.unassigned ? <Note text={t("ledger.unassigned")} /> : names(row.owners)),
      },
      { title: t("ledger.unit"), width: 120, render: (_, row) => row.responsibleUnit?.name },
      { title: t("ledger.deadline"), width: 124, render: (_, row) => row.extendedDeadline ?? deadline(row.deadline) },
      {
        title: t("ledger.percent"),
        width: 88,
        align: "right",
        render: (_, row) => (row.measureId ? `${row.percent}%` : ""),
      },
      {
        title: t("ledger.status"),
        width: 110,
        render: (_, row) => (
          <>
            <Tag>{row.statusText}</Tag>
            {row.declaredStatus && <Note text={t("ledger.declared", { status: row.declaredStatus })} />}
          </>
        ),
      },
      { title: t("ledger.light"), width: 76, render: (_, row) => <Light light={row.light} /> },
    ];
  }, [t, names, deadline, rows]);
}

/** How many lines from each one on are of the same item; 0 where an earlier line counts it. */
function spans(rows: Row[]): Map<Row, number> {
  const spans = new Map<Row, number>();
  let first: Row | undefined;
  for (const row of rows) {
    if (first?.itemId !== row.itemId) first = row;
    spans.set(row, 0);
    spans.set(first, (spans.get(first) ?? 0) + 1);
  }
  return spans;
}

const Note = ({ text }: { text: string }) => (
  <Typography.Text type="secondary" style={{ display: "block", fontSize: 12 }}>
    {text}
  </Typography.Text>
);
