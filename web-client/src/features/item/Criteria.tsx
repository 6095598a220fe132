import { CheckCircleFilled, CloseCircleOutlined } from "@ant-design/icons";
import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";
import { useShown } from "./context";
import { isDone, type Measure } from "./place";

/** What the rules of closing ask for, and whether it is there. */
export function Criteria() {
  const { t } = useTranslation();
  const { item } = useShown();
  return (
    <Card size="small" title={<h2 className="card-title">{t("review.criteria")}</h2>}>
      <ul className="criterion-list">
        <Criterion met={Boolean(item.rootCause)} text={t("review.rootCause")} />
        <Criterion met={Boolean(item.sameTypeCheck)} text={t("review.sameType")} />
      </ul>
      {item.measures
        .filter(({ status }) => status !== "DROPPED")
        .map((measure) => (
          <section key={measure.id} aria-label={measure.title}>
            <h3 className="part-title">
              {measure.ordinal}. {measure.title}
            </h3>
            <ul className="criterion-list">
              <Criterion met={isDone(measure)} text={t("review.isDone")} />
              <Criterion
                met={measure.evidence.some(({ current, status }) => current && status === "ACCEPTED")}
                text={t("review.hasEvidence")}
              />
              {measure.completedOn && measure.deadline.date && (
                <Criterion met={isInTime(measure)} text={t("review.inTime")} />
              )}
            </ul>
            {measure.completedOn && measure.completion && (
              <p className="measure-text">
                {measure.completedOn} {measure.completion}
              </p>
            )}
          </section>
        ))}
    </Card>
  );
}

/** Punctuality is counted by the original deadline; days compare as their texts do. */
const isInTime = ({ completedOn = "", deadline }: Measure) => completedOn <= (deadline.date ?? "");

function Criterion({ met, text }: { met: boolean; text: string }) {
  const { t } = useTranslation();
  const said = t(met ? "review.met" : "review.notMet");
  return (
    <li>
      <span style={{ color: met ? lights.GREEN : lights.RED, whiteSpace: "nowrap" }}>
        {met ? <CheckCircleFilled aria-hidden /> : <CloseCircleOutlined aria-hidden />} {said}
      </span>
      <span>{text}</span>
    </li>
  );
}
