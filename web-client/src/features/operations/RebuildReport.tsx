import { Alert, Flex, Progress, Table, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../act/directory";
import { instant } from "../../app/format";
import type { Rebuild } from "./useProjections";

const TONE = { SWAPPED: "success", DIFFERENT: "warning", FAILED: "error" } as const;

/** How far the rows that are made anew have come; then how they compare with those that were read. */
export function RebuildReport({ group, rebuild }: { group: string; rebuild: Rebuild }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return (
    <section aria-label={t("operations.reportOf", { group })} className="operations-report">
      <Typography.Text type="secondary">
        {t("operations.startedBy", { who: nameOf(rebuild.startedBy), time: instant(rebuild.startedAt) })}
        {rebuild.finishedAt && ` · ${t("operations.finishedAt", { time: instant(rebuild.finishedAt) })}`}
        {rebuild.onlyIfEqual && ` · ${t("operations.onlyCompare")}`}
      </Typography.Text>
      {rebuild.state === "RUNNING" ? <Running rebuild={rebuild} /> : <Ended state={rebuild.state} rebuild={rebuild} />}
      {rebuild.tables.length > 0 && <Compared rebuild={rebuild} />}
      {rebuild.differences.length > 0 && <Differences rebuild={rebuild} />}
      {rebuild.notHandled.length > 0 && (
        <>
          <h3>{t("operations.notHandled", { count: rebuild.notHandled.length })}</h3>
          <ul>
            {rebuild.notHandled.map(({ streamId, reason }) => (
              <li key={streamId}>
                <code>{streamId}</code> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Running({ rebuild }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  const percent = rebuild.total === 0 ? 0 : Math.floor((rebuild.done * 100) / rebuild.total);
  return (
    <Flex gap={16} align="center" wrap role="status">
      <Progress
        percent={Math.min(percent, 100)}
        style={{ width: 320 }}
        aria-label={t("operations.rebuildState.RUNNING")}
      />
      <span>{t("operations.done", { done: rebuild.done, total: rebuild.total })}</span>
      {rebuild.eventsPerSecond !== undefined && (
        <span>{t("operations.rate", { count: Math.round(rebuild.eventsPerSecond) })}</span>
      )}
      {rebuild.remainingSeconds !== undefined && (
        <span>{t("operations.remaining", { count: rebuild.remainingSeconds })}</span>
      )}
    </Flex>
  );
}

function Ended({ state, rebuild }: { state: keyof typeof TONE; rebuild: Rebuild }) {
  const { t } = useTranslation();
  const mended = state === "SWAPPED" && rebuild.differenceCount > 0;
  return (
    <Alert
      type={TONE[state]}
      showIcon
      title={
        mended ? t("operations.swappedDifferent", { count: rebuild.differenceCount }) : t(`operations.result.${state}`)
      }
      description={rebuild.error && <code>{rebuild.error}</code>}
    />
  );
}

function Compared({ rebuild }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  return (
    <Table
      rowKey="table"
      size="small"
      pagination={false}
      dataSource={rebuild.tables}
      columns={[
        { title: t("operations.table"), dataIndex: "table", render: (name: string) => <code>{name}</code> },
        { title: t("operations.liveRows"), dataIndex: "liveRows", align: "right", width: 140 },
        { title: t("operations.newRows"), dataIndex: "replayedRows", align: "right", width: 140 },
        {
          title: t("operations.differences"),
          dataIndex: "differences",
          align: "right",
          width: 140,
          render: (count: number) => (count === 0 ? t("operations.same") : <strong>▲ {count}</strong>),
        },
      ]}
    />
  );
}

function Differences({ rebuild }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t("operations.firstDifferences", { count: rebuild.differences.length, all: rebuild.differenceCount })}</h3>
      <ul>
        {rebuild.differences.map(({ table, key, column, kind }) => (
          <li key={`${table}/${key}/${column}`}>
            {t(`operations.difference.${kind}`)} <code>{[table, key, column].filter(Boolean).join(" · ")}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
