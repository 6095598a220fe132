import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Card, Flex, Progress, Result, Skeleton, Typography } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ActForm } from "../../act/ActForm";
import { useStanding } from "../../act/standing";
import { useOpenAct } from "../../act/useOpenAct";
import { api, Refused, type Schemas, unwrap } from "../../api/client";
import { useAt } from "../../app/at";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Lines } from "./Remarks";
import { withdrawImport } from "./withdrawImport";

type Batch = Schemas["ImportView"];

interface Props {
  id: string;
  again: () => void;
  /** Where the draft is still here: back to it, after the import was withdrawn. */
  correct?: (batch: Batch) => void;
  /** Everything was imported: the draft has served. */
  served?: () => void;
}

/** An import that was confirmed: how far it is, what became of it, and taking it back. */
export function BatchView({ id, again, correct, served }: Props) {
  const { t } = useTranslation();
  const batch = useQuery({
    queryKey: ["import", id],
    queryFn: () => unwrap(api.GET("/api/v1/plans/imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.status === "RUNNING" ? 300 : false),
  });
  const whole = batch.data?.status === "COMPLETED" && batch.data.failed.length === 0;
  useEffect(() => {
    if (whole) served?.();
  }, [whole, served]);
  if (batch.error && !batch.data) {
    const unknown = batch.error instanceof Refused && batch.error.problem?.status === 404;
    if (!unknown) return <ProblemAlert failure={batch.error} retry={() => void batch.refetch()} />;
    return (
      <Result
        status="404"
        title={t("import.batchUnknown")}
        subTitle={<span role="alert">{batch.error.message}</span>}
        extra={<Button onClick={again}>{t("import.another")}</Button>}
      />
    );
  }
  if (!batch.data) return <Skeleton active />;
  const { created, total, failed, status } = batch.data;
  if (status === "RUNNING") {
    return (
      <Card>
        <Typography.Text role="status">{t("import.running", { created, total })}</Typography.Text>
        <Progress percent={total === 0 ? 0 : Math.round(((created + failed.length) / total) * 100)} />
      </Card>
    );
  }
  return <Ended batch={batch.data} again={again} {...(correct && { correct })} />;
}

function Ended({ batch, again, correct }: { batch: Batch; again: () => void; correct?: (batch: Batch) => void }) {
  const { t } = useTranslation();
  const { created, failed, planId } = batch;
  const withdrawn = batch.status === "WITHDRAWN";
  return (
    <Card>
      <Result
        status={withdrawn ? "info" : failed.length > 0 ? "warning" : "success"}
        title={withdrawn ? t("import.withdrawn") : t("import.done", { created })}
        extra={
          <Flex gap={8} wrap justify="center">
            {!withdrawn && (
              <Link to={`/ledger?plan=${planId}`}>
                <Button type="primary" tabIndex={-1}>
                  {t("import.toLedger")}
                </Button>
              </Link>
            )}
            <Link to={`/plans/${planId}`}>
              <Button tabIndex={-1}>{t("import.toPlan")}</Button>
            </Link>
            {withdrawn && correct && (
              <Button type="primary" onClick={() => correct(batch)}>
                {t("import.correct")}
              </Button>
            )}
            <Button onClick={again}>{t("import.another")}</Button>
          </Flex>
        }
      >
        {failed.length > 0 && (
          <Alert
            type="warning"
            title={t("import.failedRows", { count: failed.length })}
            description={
              <>
                <Lines lines={failed.map((row) => `${row.path}: ${row.message}`)} />
                {correct && t("import.failedKept")}
              </>
            }
          />
        )}
        {!withdrawn && <Withdrawing batch={batch} />}
      </Result>
    </Card>
  );
}

function Withdrawing({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const me = useStanding();
  const { past } = useAt();
  const { act, open, close } = useOpenAct();
  if (!me || past || !withdrawImport.offered({ import: batch }, me)) return null;
  const opened = act === withdrawImport.command;
  return (
    <div className="import-withdraw">
      <Flex gap={12} align="center" wrap>
        <Button
          danger
          aria-expanded={opened}
          onClick={() => (opened ? close() : open(withdrawImport.command, undefined))}
        >
          {t("act.title.WithdrawImport")}
        </Button>
        <Typography.Text type="secondary">{t("import.withdrawWhy")}</Typography.Text>
      </Flex>
      {opened && (
        <ActForm
          act={withdrawImport}
          place={{ import: batch }}
          placeId={batch.id}
          person={me.person}
          version={batch.version}
          changed={[["import", batch.id], ["plans"], ["plan", batch.planId], ["ledger"], ["statistics"]]}
          since={() => null}
          close={close}
        />
      )}
    </div>
  );
}
