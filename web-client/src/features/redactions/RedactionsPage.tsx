import { Button, Card, Flex, Skeleton, Table, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAt } from "../../app/at";
import { instant } from "../../app/format";
import { PageHead } from "../../app/PageHead";
import { Standing } from "../../app/Standing";
import { Trouble } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import type { Redaction } from "./redactionActs";
import "./redactions.css";
import { Remains } from "./Remains";
import { useRedactions } from "./useRedactions";

/** What was asked to be made unreadable, and what became of it. */
export default function RedactionsPage() {
  const { t } = useTranslation();
  const { plans } = useMe();
  const { past } = useAt();
  const redactions = useRedactions();
  if (redactions.error) return <Trouble failure={redactions.error} retry={() => void redactions.refetch()} />;
  if (!redactions.data) return <Skeleton active />;
  return (
    <Flex vertical gap={16}>
      <PageHead title={t("redactions.title")} note={t("redactions.what")}>
        {plans && !past && (
          <Link to="/redactions/new">
            <Button type="primary" tabIndex={-1}>
              {t("redactions.new")}
            </Button>
          </Link>
        )}
      </PageHead>
      <Card className="flush" styles={{ body: { padding: 0 } }}>
        <Table<Redaction>
          rowKey="id"
          size="small"
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={redactions.data}
          locale={{ emptyText: <Typography.Text type="secondary">{t("redactions.none")}</Typography.Text> }}
          columns={[
            {
              title: t("act.field.redactionGrounds"),
              render: (_, one) => <Link to={`/redactions/${one.id}`}>{one.grounds}</Link>,
            },
            { title: t("redactions.extent"), width: 180, render: (_, one) => <Extent redaction={one} /> },
            { title: t("redactions.proposedBy"), width: 120, render: (_, one) => one.proposedBy?.name },
            { title: t("redactions.proposedAt"), width: 180, render: (_, one) => instant(one.proposedAt) },
            {
              title: t("redactions.status"),
              width: 140,
              render: (_, one) => <Standing status={one.status}>{one.statusText}</Standing>,
            },
          ]}
        />
      </Card>
      <Remains />
    </Flex>
  );
}

function Extent({ redaction: { texts, files } }: { redaction: Redaction }) {
  const { t } = useTranslation();
  return t("redactions.counts", { texts: texts.length, files: files.length });
}
