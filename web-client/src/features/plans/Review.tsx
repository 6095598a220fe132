import { Alert, Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemAlert } from "../../app/ProblemAlert";
import { ActBar } from "./ActBar";
import { Diff } from "./Diff";
import { Lacks } from "./Lacks";
import { isSubmitted } from "./plan";
import { ReviewedItem } from "./ReviewedItem";
import { State } from "./State";
import { useShown, useVersion, useVersions } from "./usePlan";
import { useResponsible } from "./useResponsible";

/** The whole plan as it was submitted, to be looked through and decided on; on a phone too. */
export function Review() {
  const { t } = useTranslation();
  const { plan } = useShown();
  const versions = useVersions(plan.id);
  const submitted = versions.data?.versions.find(({ status }) => status === "SUBMITTED");
  const version = useVersion(plan.id, submitted?.number ?? 0);
  const responsible = useResponsible(plan.id);
  if (!isSubmitted(plan)) return <Alert type="info" showIcon title={t("review.nothingToDecide")} action={<Back />} />;
  const failure = versions.error ?? version.error;
  if (failure) return <ProblemAlert failure={failure} retry={() => void versions.refetch()} />;
  if (!submitted || !version.data) return <Skeleton active />;
  const { frozen } = version.data;
  const measures = frozen.reduce((sum, { content }) => sum + content.measures.length, 0);
  return (
    <div className="plan-review">
      <header>
        <Back />
        <h1 className="page-title">{plan.title}</h1>
        <p>
          <State plan={plan} /> · {t("plan.reviewTitle", { version: submitted.number })} ·{" "}
          {t("plan.summary", { items: frozen.length, measures })}
        </p>
      </header>
      {plan.revision && (
        <Card size="small" title={<h2 className="card-title">{t("plan.changedSince")}</h2>}>
          <p>
            {t("plan.revisionReason")}：{plan.revision.reason}
          </p>
          <Diff plan={plan.id} from={plan.planVersion} to={submitted.number} />
        </Card>
      )}
      <Lacks />
      <section aria-labelledby="content" className="reviewed">
        <h2 id="content" className="card-title">
          {t("plan.content")}
        </h2>
        {frozen.map((item) => (
          <ReviewedItem key={item.itemId} item={item} responsible={responsible} />
        ))}
      </section>
      <section aria-label={t("plan.decide")} className="plan-decide">
        <ActBar only={["ApprovePlan", "ReturnPlan"]} />
      </section>
    </div>
  );
}

function Back() {
  const { t } = useTranslation();
  return <Link to="?">{t("plan.backToPlan")}</Link>;
}
