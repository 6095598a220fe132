import { Card, Steps, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { instant } from "../../app/format";
import { itemLink, useShown } from "./context";

/** The chain of a requested closing: who has approved, and whose turn it is. */
export function Closure() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { item } = useShown();
  const { closure } = item;
  if (!closure.requested) return null;
  const done = closure.chain.filter((step) => step.by).length;
  return (
    <Card size="small" title={<h2 className="card-title">{t("item.closure")}</h2>}>
      <Typography.Paragraph>
        {closure.requester && <Typography.Text type="secondary">{closure.requester.name}：</Typography.Text>}
        {closure.text}
      </Typography.Paragraph>
      <Steps
        orientation="vertical"
        size="small"
        current={done}
        items={closure.chain.map((step) => ({
          title: step.label,
          content: step.by ? `${step.by.name} ${step.at ? instant(step.at) : ""}` : t("item.stepWaits"),
        }))}
      />
      {!address.has("review") && <Link to={itemLink(item.id, { review: "" })}>{t("review.open")}</Link>}
    </Card>
  );
}
