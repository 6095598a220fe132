import { Alert, Button, Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Refused } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Checkpoint } from "./Checkpoint";
import { Choose } from "./Choose";
import { Compare } from "./Compare";
import "./proof.css";
import { useCheck } from "./useCheck";
import { VerdictPanel } from "./VerdictPanel";

/** Checks in the browser that nothing was altered or left out, and by whose signature: not on the server's word. */
export default function ProofPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [printing, setPrinting] = useState(false);
  const check = useCheck();
  return (
    <div className={printing ? "proof proof-sheet-only" : "proof"}>
      <h1 className="page-title">{t("proof.title")}</h1>
      <p className="proof-lead">{t("proof.lead")}</p>
      <Choose item={search.get("item") ?? undefined} busy={check.isPending} check={check.mutate} />
      <div aria-live="polite">
        {check.isPending && (
          <div className="proof-running">
            <span>{t(check.done === undefined ? "proof.fetching" : "proof.progress")}</span>
            <Progress
              percent={Math.floor((check.done ?? 0) * 100)}
              aria-label={t("proof.progress")}
              status="active"
              style={{ flex: 1 }}
            />
            <Button onClick={check.cancel}>{t("proof.cancel")}</Button>
          </div>
        )}
        {check.error && <Failure failure={check.error} />}
      </div>
      {check.data && !check.isPending && (
        <>
          <VerdictPanel checked={check.data} />
          <Compare key={check.submittedAt} checked={check.data} />
        </>
      )}
      <Checkpoint setPrinting={setPrinting} />
    </div>
  );
}

function Failure({ failure }: { failure: Error }) {
  const { t } = useTranslation();
  if (failure instanceof Refused) return <ProblemAlert failure={failure} />;
  if (failure.name === "AbortError") return <Alert type="info" showIcon title={t("proof.canceled")} />;
  return <Alert type="error" showIcon title={t("proof.failed", { reason: failure.message })} />;
}
