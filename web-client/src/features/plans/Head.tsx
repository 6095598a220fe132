import { Alert, Card, Descriptions, Flex, Space, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { instant } from "../../app/format";
import { ActBar } from "./ActBar";
import { State } from "./State";
import { useShown } from "./usePlan";

/** What the plan is, how it stands, and what can be done to it. */
export function Head() {
  const { t } = useTranslation();
  const { plan, me } = useShown();
  const facts: Record<string, ReactNode> = {
    [t("plan.inForce")]: plan.approvedAt ? t("plans.versionIs", { number: plan.planVersion }) : t("plan.noneInForce"),
    [t("plan.closed")]: t("plan.closedOf", { closed: plan.closed, items: plan.items }),
    [t("plan.submitter")]: plan.submitter?.name,
    [t("plan.approvedAt")]: plan.approvedAt && instant(plan.approvedAt),
    [t("plan.createdAt")]: instant(plan.createdAt),
    [t("plan.updatedAt")]: instant(plan.updatedAt),
    [t("plan.remark")]: plan.remark,
    [t("plan.document")]: plan.importId && me?.office && (
      <Link to={`/import?batch=${plan.importId}`}>{t("plan.batch")}</Link>
    ),
  };
  return (
    <Card className="plan-head">
      <Flex vertical gap={12}>
        <Flex gap={12} align="baseline" wrap>
          <h1 className="page-title">{plan.title}</h1>
          <State plan={plan} />
        </Flex>
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 2, lg: 3 }}
          items={Object.entries(facts)
            .filter(([, value]) => value)
            .map(([label, children]) => ({ key: label, label, children }))}
        />
        {plan.revision && <Revision />}
        <Space wrap>
          <Link to={`/ledger?plan=${plan.id}`}>{t("plan.ledger")}</Link>
          {(plan.status === "SUBMITTED" || plan.revision?.status === "SUBMITTED") && (
            <Link to="?review">{t("plan.review")}</Link>
          )}
        </Space>
        <ActBar />
      </Flex>
    </Card>
  );
}

function Revision() {
  const { t } = useTranslation();
  const { revision } = useShown().plan;
  if (!revision) return null;
  const { reason, revisedAt, revisedBy, statusText } = revision;
  return (
    <Alert
      type="info"
      showIcon
      title={t("plan.revisionStands", { status: statusText })}
      description={
        <>
          <div>
            {t("plan.revisionReason")}：{reason}
          </div>
          <Typography.Text type="secondary">
            {t("plan.revisionBy", { name: revisedBy?.name ?? "", time: instant(revisedAt) })}
          </Typography.Text>
        </>
      }
    />
  );
}
