import { Alert, Button, Card, Switch, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Command } from "../../act/act";
import { ActBar, offeredAt } from "./ActBar";
import { Closure } from "./Closure";
import { Criteria } from "./Criteria";
import { itemLink, type Shown, useShown } from "./context";
import { EvidenceRow, latestFirst } from "./EvidenceList";
import { PlanText } from "./PlanText";
import { useNextToReview } from "./useNextToReview";

const DECISIONS: Command[] = ["ApproveClosureStep", "CloseItem", "ReturnClosure", "AcceptTakenOverClosure"];

/** Plan, criteria and evidence side by side, the decision beneath them, and the next one on one key. */
export function Review() {
  const shown = useShown();
  return (
    <>
      <Bar shown={shown} />
      <div className="review">
        <PlanText />
        <Evidence shown={shown} />
        <div className="review-decision">
          <Criteria />
          <Closure />
          <Decision shown={shown} />
        </div>
      </div>
    </>
  );
}

function Bar({ shown: { item } }: { shown: Shown }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queue = useNextToReview(item.id, (next) => void navigate(itemLink(next, { review: "" })));
  return (
    <div className="review-head">
      <Link to={itemLink(item.id)}>{t("review.back")}</Link>
      <Typography.Text type="secondary">{item.number}</Typography.Text>
      <Tag color="blue">{item.statusText}</Tag>
      <h1 className="page-title" style={{ flex: "1 1 240px" }}>
        {item.title}
      </h1>
      {queue.next ? (
        <Button type="primary" onClick={queue.go} aria-keyshortcuts={queue.keys ? "n" : undefined}>
          {t(queue.keys ? "review.nextKey" : "review.next")}
        </Button>
      ) : (
        <Typography.Text type="secondary">{t("review.lastOne")}</Typography.Text>
      )}
      {queue.count > 0 && (
        <Typography.Text type="secondary">{t("review.queue", { count: queue.count })}</Typography.Text>
      )}
      <Switch
        checked={queue.keys}
        onChange={queue.setKeys}
        aria-label={t("review.keys")}
        checkedChildren={t("review.keys")}
        unCheckedChildren={t("review.keys")}
      />
    </div>
  );
}

function Decision({ shown: { item, me } }: { shown: Shown }) {
  const { t } = useTranslation();
  if (!me) return null;
  const whole = offeredAt({ item }, "item", me).some(({ command }) => DECISIONS.includes(command));
  const parts = item.measures.some((measure) =>
    measure.evidence.some((evidence) =>
      offeredAt({ item, measure, evidence }, "evidence", me).some(({ command }) => command === "AcceptEvidence"),
    ),
  );
  if (!whole && !parts) return <Alert type="info" showIcon title={t("review.nothingToDecide")} />;
  return <ActBar place={{ item }} on="item" lead only={DECISIONS} />;
}

function Evidence({ shown: { item } }: { shown: Shown }) {
  const { t } = useTranslation();
  return (
    <Card size="small" className="review-evidence" title={<h2 className="card-title">{t("item.evidence")}</h2>}>
      {item.measures.map((measure) => (
        <section key={measure.id} aria-label={measure.title}>
          <h3 className="part-title">
            {measure.ordinal}. {measure.title}
          </h3>
          {measure.evidence.length === 0 && <Typography.Text type="secondary">{t("item.noEvidence")}</Typography.Text>}
          {latestFirst(measure.evidence).map((evidence) => (
            <EvidenceRow
              key={evidence.id}
              measure={measure}
              evidence={evidence}
              opened={evidence.current && (evidence.status === "SUBMITTED" || evidence.status === "ACCEPTED")}
            />
          ))}
        </section>
      ))}
    </Card>
  );
}
