import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Flex, Input, Progress } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, newKey, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";

const AGAIN = 1000;

/** How far a job has come, and what became of it. It goes on without this dialog. */
export function BulkProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const job = useQuery({
    queryKey: ["ledger", "bulk", id, i18n.language],
    queryFn: () => unwrap(api.GET("/api/v1/bulk/{id}", { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && query.state.data.status !== "RUNNING" ? false : AGAIN),
  });
  const ended = job.data !== undefined && job.data.status !== "RUNNING";
  useEffect(() => {
    if (ended)
      void queries.invalidateQueries({ queryKey: ["ledger"], predicate: ({ queryKey }) => queryKey[1] !== "bulk" });
  }, [ended, queries]);
  if (!job.data) {
    return job.error ? <ProblemAlert failure={job.error} retry={() => void job.refetch()} /> : <p>{t("loading")}</p>;
  }
  const { total, done, skipped, conflicts, outcomes, status } = job.data;
  return (
    <Flex vertical gap={12}>
      <Progress
        percent={Math.round((100 * (done + skipped + conflicts)) / Math.max(1, total))}
        status={ended ? (status === "COMPLETED" ? "success" : "exception") : "active"}
        aria-label={t("bulk.progressBar")}
      />
      <strong role="status">
        {t(status === "STOPPED" ? "bulk.stopped" : ended ? "bulk.ended" : "bulk.running", {
          done,
          skipped,
          conflicts,
          total,
        })}
      </strong>
      {job.error && <ProblemAlert failure={job.error} retry={() => void job.refetch()} />}
      {outcomes.length > 0 && (
        <ul className="ledger-outcomes">
          {outcomes.map(({ itemId, measureId, number, message }) => (
            <li key={`${itemId}/${measureId ?? ""}`}>
              <Link to={`/items/${itemId}`}>{number ?? itemId}</Link> {message}
            </li>
          ))}
        </ul>
      )}
      {ended ? (
        <Flex justify="end">
          <Button type="primary" autoFocus onClick={onClose}>
            {t("bulk.close")}
          </Button>
        </Flex>
      ) : (
        <Stop id={id} onStopped={() => void job.refetch()} />
      )}
    </Flex>
  );
}

function Stop({ id, onStopped }: { id: string; onStopped: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState("");
  const [key] = useState(newKey);
  const stop = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/bulk/{id}/stop", {
          params: { path: { id }, header: { "Idempotency-Key": key } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: onStopped,
  });
  if (!asked) {
    return (
      <Flex justify="space-between" align="center" gap={16}>
        <Alert type="info" title={t("bulk.goesOn")} style={{ flex: 1 }} />
        <Button danger onClick={() => setAsked(true)}>
          {t("bulk.stop")}
        </Button>
      </Flex>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) stop.mutate();
      }}
    >
      <Flex gap={8}>
        <Input
          autoFocus
          maxLength={2000}
          aria-label={t("bulk.stopReason")}
          placeholder={t("bulk.stopReason")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button danger htmlType="submit" loading={stop.isPending} disabled={!reason.trim()}>
          {t("bulk.stop")}
        </Button>
      </Flex>
      {stop.error && <ProblemAlert failure={stop.error} />}
    </form>
  );
}
