import { Card, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useDeadline, useNames } from "../../app/format";
import { useShown } from "./context";

/** What was found and what was promised, in the plan's words. */
export function PlanText() {
  const { t } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  const { item } = useShown();
  return (
    <Card size="small" title={<h2 className="card-title">{t("review.plan")}</h2>}>
      {item.plan && (
        <Typography.Text type="secondary">{[item.plan.name, item.section].filter(Boolean).join(" · ")}</Typography.Text>
      )}
      <p className="measure-text">{item.problem}</p>
      {item.manifestations.map((line) => (
        <p key={line} className="measure-text">
          {line}
        </p>
      ))}
      {item.rootCause && (
        <>
          <h3 className="part-title">{t("item.rootCause")}</h3>
          <p className="measure-text">{item.rootCause}</p>
        </>
      )}
      {item.sameTypeCheck && (
        <>
          <h3 className="part-title">{t("item.sameType")}</h3>
          <p className="measure-text">
            {t(item.sameTypeCheck.found ? "item.sameTypeFound" : "item.sameTypeNone")} {item.sameTypeCheck.findings}
          </p>
        </>
      )}
      {item.measures.map((measure) => (
        <section key={measure.id} aria-label={measure.title}>
          <h3 className="part-title">
            {t("act.field.measure")} {measure.ordinal}
          </h3>
          <p className="measure-text">{measure.text}</p>
          <Typography.Text type="secondary">
            {[
              names(measure.owners),
              measure.responsibleUnit?.name,
              measure.extendedDeadline
                ? t("item.extendedFrom", { date: measure.extendedDeadline, original: deadline(measure.deadline) })
                : deadline(measure.deadline),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Typography.Text>
        </section>
      ))}
    </Card>
  );
}
