import { Card, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDeadline, useNames } from "../../app/format";
import { MeasureText } from "../../app/MeasureText";
import type { Frozen } from "./plan";
import type { useResponsible } from "./useResponsible";

/** One item of the version: its problem, measures, who answers for them, and until when. */
export function ReviewedItem({
  item: { itemId, number, content, responsibleUnit },
  responsible,
}: {
  item: Frozen;
  responsible: ReturnType<typeof useResponsible>;
}) {
  const { t } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  const { problem, measures } = content;
  return (
    <Card
      size="small"
      title={
        <h3 className="reviewed-title">
          <Link to={`/items/${itemId}`}>{number}</Link> {problem.title}
        </h3>
      }
    >
      {problem.text !== problem.title && <p className="reviewed-text">{problem.text}</p>}
      {problem.manifestations.length > 0 && (
        <ul aria-label={t("plan.manifestations")}>
          {problem.manifestations.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        <Typography.Text type="secondary">{t("plan.unit")}</Typography.Text>{" "}
        {responsibleUnit?.name ?? <Typography.Text type="danger">{t("plan.noUnit")}</Typography.Text>}
      </p>
      <ol className="reviewed-measures">
        {measures.map((measure) => {
          const who = responsible(measure.measureId);
          return (
            <li key={measure.measureId}>
              <div className="reviewed-text">
                <MeasureText title={measure.title} text={measure.text} />
              </div>
              <dl>
                <dt>{t("ledger.owners")}</dt>
                <dd>{who && who.owners.length > 0 ? names(who.owners) : (who?.asWritten ?? t("plan.noOwner"))}</dd>
                {who && who.leadLeaders.length > 0 && (
                  <>
                    <dt>{t("ledger.leaders")}</dt>
                    <dd>{names(who.leadLeaders)}</dd>
                  </>
                )}
                {who?.responsibleUnit && who.responsibleUnit.id !== responsibleUnit?.id && (
                  <>
                    <dt>{t("plan.unit")}</dt>
                    <dd>{who.responsibleUnit.name}</dd>
                  </>
                )}
                <dt>{t("ledger.deadline")}</dt>
                <dd>
                  <strong>{deadline(measure.deadline)}</strong>
                </dd>
              </dl>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
