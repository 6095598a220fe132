import { useQuery } from "@tanstack/react-query";
import {
  Button,
  Card,
  Col,
  Empty,
  Flex,
  Progress,
  Row,
  Skeleton,
  Space,
  Statistic,
  Table,
  Tag,
  Typography,
} from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, type Schemas, unwrap } from "../../api/client";
import { instant } from "../../app/format";
import { Light } from "../../app/Light";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";

/** Where things stand: each number leads to its rows. */
export default function HomePage() {
  const { t } = useTranslation();
  const { me, roles, business } = useMe();
  return (
    <Flex vertical gap={16}>
      <div>
        <Typography.Title level={3} style={{ margin: 0 }}>
          {t("home.hello", { name: me?.name ?? "" })}
        </Typography.Title>
        <Typography.Text type="secondary">
          {roles.length === 0
            ? t("home.noRoles")
            : t("home.roles", { roles: roles.map((role) => t(`role.${role}`)).join(" · ") })}
        </Typography.Text>
      </div>
      {business ? <Progressing /> : <Typography.Text>{t("home.noBusiness")}</Typography.Text>}
    </Flex>
  );
}

function Progressing() {
  const statistics = useQuery({ queryKey: ["statistics"], queryFn: () => unwrap(api.GET("/api/v1/statistics")) });
  const plans = useQuery({ queryKey: ["plans"], queryFn: () => unwrap(api.GET("/api/v1/plans")) });
  const { t } = useTranslation();
  const failure = statistics.error ?? plans.error;
  if (failure) {
    return <ProblemAlert failure={failure} retry={() => void (statistics.error ? statistics : plans).refetch()} />;
  }
  if (!statistics.data || !plans.data) return <Skeleton active />;
  if (plans.data.plans.length === 0 && statistics.data.counts.items === 0) return <NothingYet />;
  const { counts, figures, asOf, position } = statistics.data;
  return (
    <>
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={8}>
          <Card style={{ height: "100%" }}>
            <Space size={48} align="start">
              <Link to="/ledger">
                <Statistic title={t("home.items")} value={counts.items} />
              </Link>
              <Link to="/ledger">
                <Statistic title={t("home.measures")} value={counts.measures} />
              </Link>
            </Space>
            <Flex gap={16} style={{ marginTop: 16 }}>
              {(["RED", "YELLOW", "GREEN"] as const).map((light) => (
                <Link key={light} to={`/ledger?light=${light}`}>
                  <Light light={light} /> {counts.byLight[light] ?? 0}
                </Link>
              ))}
            </Flex>
          </Card>
        </Col>
        <Col xs={24} lg={16}>
          <Card title={t("home.figures")} style={{ height: "100%" }}>
            <Row gutter={16}>
              <Rate title={t("home.itemCompletion")} figure={figures.itemCompletion} />
              <Rate title={t("home.closure")} figure={figures.closure} />
              <Rate title={t("home.overdue")} figure={figures.overdue} overdue />
            </Row>
          </Card>
        </Col>
      </Row>
      <Card title={t("home.byStatus")}>
        <Flex gap={8} wrap>
          {Object.entries(counts.byStatus).map(([status, count]) => (
            <Link key={status} to={`/ledger?status=${status}`}>
              <Tag style={{ fontSize: 14, padding: "4px 12px" }}>
                {t(`status.${status as Schemas["LedgerRow"]["itemStatus"]}`)} {count}
              </Tag>
            </Link>
          ))}
        </Flex>
      </Card>
      <Plans plans={plans.data.plans} />
      <Typography.Text type="secondary">
        {t("asOf", { time: instant(asOf) })} · {t("item.position", { position })}
      </Typography.Text>
    </>
  );
}

function Rate({ title, figure, overdue }: { title: string; figure: Schemas["Figure"]; overdue?: boolean }) {
  const { t } = useTranslation();
  const percent = typeof figure.value !== "number" ? undefined : Math.round(figure.value * 1000) / 10;
  return (
    <Col span={8}>
      <Typography.Text type="secondary">{title}</Typography.Text>
      <div style={{ fontSize: 24 }}>{percent === undefined ? "—" : `${percent}%`}</div>
      <Progress
        percent={percent ?? 0}
        showInfo={false}
        size="small"
        aria-label={title}
        status={overdue ? "exception" : "normal"}
      />
      <Typography.Text type="secondary">
        {percent === undefined ? t("home.nothingDue") : t("home.figureOf", { ...figure })}
      </Typography.Text>
    </Col>
  );
}

function Plans({ plans }: { plans: Schemas["PlanSummary"][] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("home.plans")} styles={{ body: { padding: 0 } }}>
      <Table
        rowKey="id"
        pagination={false}
        dataSource={plans}
        columns={[
          {
            title: t("import.planTitle"),
            render: (_, plan) => <Link to={`/ledger?plan=${plan.id}`}>{plan.title}</Link>,
          },
          { title: t("ledger.status"), width: 140, render: (_, plan) => <Tag>{plan.statusText}</Tag> },
          {
            title: t("home.closure"),
            width: 240,
            render: (_, plan) => t("home.planItems", { items: plan.items, closed: plan.closed }),
          },
          { title: t("home.updated"), width: 200, render: (_, plan) => instant(plan.updatedAt) },
        ]}
      />
    </Card>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  const { plans } = useMe();
  return (
    <Card>
      <Empty description={t(plans ? "home.noPlans" : "ledger.empty")}>
        {plans && (
          <Link to="/import">
            <Button type="primary">{t("home.importNow")}</Button>
          </Link>
        )}
      </Empty>
    </Card>
  );
}
