import { PaperClipOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import {
  Alert,
  App,
  Button,
  Card,
  Collapse,
  Descriptions,
  Flex,
  Progress,
  Skeleton,
  Space,
  Steps,
  Tag,
  Timeline,
  Typography,
} from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { api, type Schemas, unwrap } from "../../api/client";
import { download } from "../../api/download";
import { instant, useDeadline, useNames } from "../../app/format";
import { Light } from "../../app/Light";
import { ProblemAlert } from "../../app/ProblemAlert";

type Item = Schemas["ItemView"];

/** One item: what it is, what is missing, and everything that ever happened to it. */
export default function ItemPage() {
  const { id = "" } = useParams();
  const item = useQuery({
    queryKey: ["item", id],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}", { params: { path: { id } } })),
  });
  if (item.error) return <ProblemAlert failure={item.error} retry={() => void item.refetch()} />;
  if (!item.data) return <Skeleton active />;
  return (
    <Flex vertical gap={16}>
      <Head item={item.data} />
      <Missing item={item.data} />
      <Measures item={item.data} />
      {item.data.closure.requested && <Closure closure={item.data.closure} />}
      <History id={id} />
    </Flex>
  );
}

function Head({ item }: { item: Item }) {
  const { t } = useTranslation();
  const facts = {
    [t("item.problem")]: item.problem !== item.title && item.problem,
    [t("item.aspect")]: item.aspect,
    [t("item.manifestations")]: item.manifestations.length > 0 && <Lines lines={item.manifestations} />,
    [t("item.rootCause")]: item.rootCause,
    [t("item.unit")]: item.responsibleUnit?.name,
    [t("item.plan")]: item.plan?.name,
    ...item.details,
  };
  return (
    <Card
      title={
        <Space wrap>
          <Typography.Text type="secondary">{item.number}</Typography.Text>
          <Typography.Text strong style={{ fontSize: 18, whiteSpace: "normal" }}>
            {item.title}
          </Typography.Text>
          <Tag color="blue">{item.statusText}</Tag>
          {item.round > 1 && <Tag>{t("item.round", { round: item.round })}</Tag>}
        </Space>
      }
      extra={<Typography.Text type="secondary">{t("item.raisedOn", { date: item.raisedOn })}</Typography.Text>}
    >
      {item.declaration && (
        <Alert
          type="info"
          title={t("item.declared", { status: item.declaration.status })}
          style={{ marginBottom: 16 }}
        />
      )}
      <Descriptions column={1} styles={{ label: { width: 96 } }} items={shown(facts)} />
    </Card>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <div>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </div>
);

/** What there is something to say of. */
const shown = (facts: Record<string, ReactNode>) =>
  Object.entries(facts)
    .filter(([, value]) => value)
    .map(([label, value]) => ({ key: label, label, children: value }));

function Missing({ item }: { item: Item }) {
  const { t } = useTranslation();
  if (item.status === "CLOSED" || item.status === "WITHDRAWN" || item.status === "MERGED") return null;
  if (item.missing.length === 0) return <Alert type="success" showIcon title={t("item.nothingMissing")} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("item.missing")}
      description={
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {item.missing.map((lack) => (
            <li key={`${lack.code}${lack.target ?? ""}`}>
              {lack.target && item.measures.some((measure) => measure.id === lack.target) ? (
                <a href={`#${lack.target}`}>{lack.message}</a>
              ) : (
                lack.message
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Measures({ item }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <Card title={t("item.measures")}>
      {item.measures.length === 0 ? (
        <Typography.Text type="secondary">{t("item.noMeasures")}</Typography.Text>
      ) : (
        <Flex vertical gap={24}>
          {item.measures.map((measure) => (
            <Measure key={measure.id} measure={measure} />
          ))}
        </Flex>
      )}
    </Card>
  );
}

function Measure({ measure }: { measure: Schemas["MeasureView"] }) {
  const { t } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  const facts = {
    [t("ledger.owners")]: measure.unassigned ? t("ledger.unassigned") : names(measure.owners),
    [t("item.unit")]: measure.responsibleUnit?.name,
    [t("ledger.deadline")]: measure.extendedDeadline ?? deadline(measure.deadline),
    [t("item.progress")]: measure.progress,
    [t("item.evidence")]: measure.evidence.length > 0 ? <Evidence evidence={measure.evidence} /> : t("item.noEvidence"),
  };
  return (
    <div id={measure.id}>
      <Flex align="center" gap={12}>
        <Typography.Text strong>
          {measure.ordinal}. {measure.title}
        </Typography.Text>
        <Light light={measure.light} />
        <Progress percent={measure.percent} size="small" style={{ width: 160 }} aria-label={t("ledger.percent")} />
      </Flex>
      {measure.text !== measure.title && (
        <Typography.Paragraph style={{ margin: "4px 0 8px" }}>{measure.text}</Typography.Paragraph>
      )}
      <Descriptions size="small" column={{ xs: 1, lg: 3 }} items={shown(facts)} />
    </div>
  );
}

function Evidence({ evidence }: { evidence: Schemas["EvidenceView"][] }) {
  const { t } = useTranslation();
  return (
    <div>
      {evidence.map((one) => (
        <div key={one.id}>
          {one.files.map((file) => (
            <EvidenceFile key={file.sha256} file={file} />
          ))}
          <Tag>{t(`evidenceStatus.${one.status}`)}</Tag>
          {one.reason && <Typography.Text type="secondary">{one.reason}</Typography.Text>}
        </div>
      ))}
    </div>
  );
}

function EvidenceFile({ file }: { file: Schemas["EvidenceFile"] }) {
  const { modal } = App.useApp();
  const open = () =>
    download(`/api/v1/evidence-files/${file.sha256}`).catch((failure: Error) => {
      modal.error({ icon: null, content: <ProblemAlert failure={failure} /> });
    });
  return (
    <Button type="link" size="small" icon={<PaperClipOutlined />} onClick={open}>
      {file.name}
    </Button>
  );
}

function Closure({ closure }: { closure: Schemas["ClosureView"] }) {
  const { t } = useTranslation();
  const done = closure.chain.filter((step) => step.by).length;
  return (
    <Card title={t("item.closure")}>
      <Typography.Paragraph>{closure.text}</Typography.Paragraph>
      <Steps
        current={done}
        items={closure.chain.map((step) => ({
          title: step.label,
          content: step.by ? `${step.by.name} ${step.at ? instant(step.at) : ""}` : "",
        }))}
      />
    </Card>
  );
}

function History({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const history = useQuery({
    queryKey: ["history", id],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}/history", { params: { path: { id } } })),
  });
  return (
    <Card title={t("item.history")}>
      {history.error ? (
        <ProblemAlert failure={history.error} retry={() => void history.refetch()} />
      ) : !history.data ? (
        <Skeleton active />
      ) : (
        <Timeline
          items={history.data.events.map((event) => ({
            key: event.sequence,
            content: (
              <>
                <div>{i18n.language === "en" ? event.sentence.en : event.sentence.zh}</div>
                <Typography.Text type="secondary">
                  {event.actor && `${event.actor.name} · `}
                  {instant(event.recordedAt)} ·{" "}
                  {t("item.event", { sequence: event.sequence, position: event.position ?? "—" })}
                </Typography.Text>
                <Collapse
                  ghost
                  size="small"
                  items={[{ key: "raw", label: t("item.raw"), children: <Raw event={event} /> }]}
                />
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}

const Raw = ({ event }: { event: Schemas["HistoryViewEntry"] }) => (
  <pre style={{ margin: 0, overflowX: "auto", fontSize: 12 }}>
    {JSON.stringify(
      { type: event.type, revision: event.revision, data: event.data, metadata: event.metadata },
      null,
      2,
    )}
  </pre>
);
