import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../act/directory";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Trouble } from "../../app/Trouble";
import "./assurance.css";
import { Differences, Tables } from "./ReplayResult";

type Check = Schemas["ReplayCheckView"];
const LOOK_AGAIN = 1_000;

/** Whether what people see is what the events say. */
export default function ReplayCheckPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const check = useQuery({
    queryKey: ["audit", "replay-check"],
    queryFn: () => unwrap(api.GET("/api/v1/audit/replay-check")),
    refetchInterval: ({ state }) => (state.data?.state === "RUNNING" ? LOOK_AGAIN : false),
  });
  const start = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/audit/replay-check", { params: { header: { "Idempotency-Key": newKey() } } })),
    onSuccess: (begun) => queries.setQueryData(["audit", "replay-check"], begun),
  });
  if (check.error) return <Trouble failure={check.error} retry={() => void check.refetch()} />;
  if (!check.data) return <Skeleton active />;
  const running = check.data.state === "RUNNING";
  return (
    <div className="assurance">
      <header>
        <h1 className="page-title">{t("replayCheck.title")}</h1>
        <Button type="primary" disabled={running} loading={start.isPending} onClick={() => start.mutate()}>
          {t(check.data.state === "NEVER" ? "replayCheck.start" : "replayCheck.startAgain")}
        </Button>
      </header>
      <p className="assurance-hint">{t("replayCheck.lead")}</p>
      {start.error && <ProblemAlert failure={start.error} />}
      <div role="status">
        <Standing check={check.data} />
      </div>
      {check.data.state === "FINISHED" && <Result check={check.data} />}
    </div>
  );
}

function Standing({ check }: { check: Check }) {
  const { t } = useTranslation();
  const { state, done, total, tables, differenceCount, error } = check;
  if (state === "NEVER") return <Alert type="info" showIcon title={t("replayCheck.never")} />;
  if (state === "RUNNING") {
    return (
      <>
        <p>{t("replayCheck.running", { done, total })}</p>
        <Progress
          percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
          status="active"
          aria-label={t("replayCheck.title")}
        />
        <By check={check} />
      </>
    );
  }
  if (state === "FAILED") {
    return (
      <Alert
        type="error"
        showIcon
        title={t("replayCheck.failed", { reason: error ?? "" })}
        description={<By check={check} />}
      />
    );
  }
  const rows = tables.reduce((sum, { liveRows }) => sum + liveRows, 0);
  return differenceCount === 0 ? (
    <Alert
      type="success"
      showIcon
      title={t("replayCheck.clean", { tables: tables.length, rows })}
      description={<By check={check} />}
    />
  ) : (
    <Alert
      type="error"
      showIcon
      title={t("replayCheck.differs", { count: differenceCount })}
      description={
        <>
          <p>{t("replayCheck.differsWhy")}</p>
          <By check={check} />
        </>
      }
    />
  );
}

function By({ check: { startedBy = "", startedAt, finishedAt, position } }: { check: Check }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  if (!startedAt) return null;
  const words = { name: nameOf(startedBy), started: instant(startedAt) };
  return (
    <p>
      {finishedAt
        ? t("replayCheck.by", { ...words, finished: instant(finishedAt), position: position ?? "" })
        : t("replayCheck.byRunning", words)}
    </p>
  );
}

function Result({ check }: { check: Check }) {
  const { t } = useTranslation();
  const { notHandled, deadLetters, notCompared, tables, differenceCount } = check;
  return (
    <>
      {deadLetters > 0 && (
        <Alert type="warning" showIcon title={t("replayCheck.deadLetters", { count: deadLetters })} />
      )}
      {notHandled.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("replayCheck.notHandled", { count: notHandled.length })}
          description={
            <ul>
              {notHandled.map(({ streamId, reason }) => (
                <li key={streamId}>
                  <code>{streamId}</code> {reason}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {differenceCount > 0 && <Differences check={check} />}
      <Tables tables={tables} />
      {notCompared.length > 0 && (
        <p className="assurance-hint">
          {t("replayCheck.notCompared")} <code>{notCompared.join(", ")}</code>
        </p>
      )}
    </>
  );
}
