import { Card, Flex, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Pick } from "../../act/Pick";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Diff } from "./Diff";
import type { VersionSummary } from "./plan";
import { useShown, useVersions } from "./usePlan";

/** Every version that was submitted, and what differs between any two. */
export function Versions() {
  const { t } = useTranslation();
  const { plan } = useShown();
  const versions = useVersions(plan.id);
  // At an earlier time, later ones were not submitted yet.
  const known = (versions.data?.versions ?? []).filter(({ submittedAt }) => submittedAt <= plan.asOf);
  return (
    <Card id="versions" title={<h2 className="card-title">{t("plan.versions")}</h2>}>
      {versions.error ? (
        <ProblemAlert failure={versions.error} retry={() => void versions.refetch()} />
      ) : !versions.data ? (
        <Skeleton active />
      ) : (
        <>
          {known.length === 0 && <Typography.Text type="secondary">{t("plan.noVersions")}</Typography.Text>}
          <ol className="versions">
            {[...known].reverse().map((version) => (
              <One key={version.number} version={version} />
            ))}
          </ol>
          {known.length > 1 && <Compare versions={known} />}
        </>
      )}
    </Card>
  );
}

function One({ version }: { version: VersionSummary }) {
  const { t } = useTranslation();
  const { number, status, statusText, items, submitter, submittedAt, decider, decidedAt, remark } = version;
  const decided = decidedAt && { name: decider?.name ?? "", time: instant(decidedAt) };
  return (
    <li>
      <strong>{t("plans.versionIs", { number })}</strong> {statusText} · {t("plan.itemCount", { count: items })}
      <br />
      <Typography.Text type="secondary">
        {t("plan.submittedBy", { name: submitter?.name ?? "", time: instant(submittedAt) })}
        {decided &&
          ` · ${status === "RETURNED" ? t("plan.returnedBy", { ...decided, reason: remark ?? "" }) : t("plan.decidedBy", decided)}`}
      </Typography.Text>
      {remark && status !== "RETURNED" && <div>{remark}</div>}
    </li>
  );
}

/** Which two: in the address, so that a comparison can be sent to somebody. */
function Compare({ versions }: { versions: VersionSummary[] }) {
  const { t } = useTranslation();
  const { plan } = useShown();
  const [address, setAddress] = useSearchParams();
  const latest = versions[versions.length - 1]?.number ?? 0;
  const from = Number(address.get("from")) || (versions[versions.length - 2]?.number ?? 0);
  const to = Number(address.get("to")) || latest;
  const choose = (name: "from" | "to") => (number: number) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, String(number));
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const options = versions.map(({ number, statusText }) => ({
    value: number,
    label: t("plans.versionStands", { number, status: statusText }),
  }));
  return (
    <section aria-labelledby="compare">
      <h3 id="compare" className="plan-part">
        {t("plan.compare")}
      </h3>
      <Flex gap={12} wrap align="center">
        <label htmlFor="compare-from">{t("plan.from")}</label>
        <Pick
          id="compare-from"
          label={t("plan.from")}
          value={from}
          options={options}
          style={{ width: 220 }}
          onChange={choose("from")}
        />
        <label htmlFor="compare-to">{t("plan.to")}</label>
        <Pick
          id="compare-to"
          label={t("plan.to")}
          value={to}
          options={options}
          style={{ width: 220 }}
          onChange={choose("to")}
        />
      </Flex>
      <Diff plan={plan.id} from={from} to={to} />
    </section>
  );
}
