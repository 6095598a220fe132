import { InboxOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import {
  Alert,
  Button,
  Card,
  Flex,
  Form,
  Input,
  Progress,
  Result,
  Spin,
  Table,
  type TableColumnsType,
  Tag,
  Typography,
  Upload,
} from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { useDeadline } from "../../app/format";
import { MeasureText } from "../../app/MeasureText";
import { ProblemAlert } from "../../app/ProblemAlert";

type Preview = Schemas["PlanPreview"];
type Row = { key: string; item: Schemas["PlanPreviewItem"]; measure?: Schemas["PlanPreviewMeasure"]; first: boolean };

/** From the office's own document to a ledger: read, looked at, confirmed. */
export default function ImportPage() {
  const { t } = useTranslation();
  const [importId, setImportId] = useState<string>();
  const preview = useMutation({ mutationFn: readPlan });
  const again = () => {
    preview.reset();
    setImportId(undefined);
  };
  return (
    <Flex vertical gap={16}>
      <Typography.Title level={3} style={{ margin: 0 }}>
        {t("import.title")}
      </Typography.Title>
      {importId ? (
        <Progressing id={importId} again={again} />
      ) : preview.data ? (
        <Found preview={preview.data} again={again} imported={setImportId} />
      ) : (
        <>
          {preview.error && <ProblemAlert failure={preview.error} />}
          <Spin spinning={preview.isPending} description={t("import.reading", { name: preview.variables?.name ?? "" })}>
            <Upload.Dragger
              accept=".docx,.xlsx,.csv,.md,.txt,.doc,.xls"
              showUploadList={false}
              beforeUpload={(file) => {
                preview.mutate(file);
                return false;
              }}
            >
              <p className="ant-upload-drag-icon">
                <InboxOutlined />
              </p>
              <p className="ant-upload-text">{t("import.drop")}</p>
              <p className="ant-upload-hint">{t("import.kinds")}</p>
            </Upload.Dragger>
          </Spin>
        </>
      )}
    </Flex>
  );
}

function readPlan(file: File): Promise<Preview> {
  const form = new FormData();
  form.append("file", file);
  return unwrap(
    api.POST("/api/v1/plans/imports/preview", {
      // The generated type takes the file for text; what is sent is the form.
      body: form as unknown as { file: string },
      bodySerializer: () => form,
    }),
  );
}

function Found({ preview, again, imported }: { preview: Preview; again: () => void; imported: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  // One key for this confirmation: a second click, or a retry after a lost answer, imports nothing twice.
  const [key] = useState(newKey);
  const confirm = useMutation({
    mutationFn: ({ title }: { title: string }) =>
      unwrap(
        api.POST("/api/v1/plans/imports", {
          params: { header: { "Idempotency-Key": key } },
          // What was seen is what is imported: the preview is the shape of the import.
          body: { ...preview, title } as unknown as Schemas["ImportBody"],
        }),
      ),
    onSuccess: ({ id }) => imported(id),
  });
  const words = (text: { zh: string; en: string }) => (i18n.language === "en" ? text.en : text.zh);
  const { sections, items, measures } = preview.totals;
  return (
    <>
      {preview.warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("import.warnings", { count: preview.warnings.length })}
          description={<List lines={preview.warnings.map(words)} />}
        />
      )}
      {preview.failures.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("import.failures", { count: preview.failures.length })}
          description={<List lines={preview.failures.map((failure) => `${failure.source.place}: ${words(failure)}`)} />}
        />
      )}
      {confirm.error && <ProblemAlert failure={confirm.error} />}
      <Card
        title={t("import.totals", { sections, items, measures })}
        extra={<Button onClick={again}>{t("import.another")}</Button>}
      >
        {items === 0 ? (
          <Typography.Text>{t("import.nothing")}</Typography.Text>
        ) : (
          <Form layout="inline" initialValues={{ title: preview.title }} onFinish={confirm.mutate}>
            <Form.Item
              name="title"
              label={t("import.planTitle")}
              rules={[{ required: true, whitespace: true, message: t("import.titleRequired") }]}
              style={{ flex: 1 }}
            >
              <Input maxLength={500} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={confirm.isPending}>
              {t("import.confirm", { items })}
            </Button>
          </Form>
        )}
      </Card>
      <Rows preview={preview} />
    </>
  );
}

const List = ({ lines }: { lines: string[] }) => (
  <ul style={{ margin: 0, paddingLeft: 20 }}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Rows({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation();
  const deadline = useDeadline();
  const span = (row: Row) => (row.first ? Math.max(1, row.item.measures.length) : 0);
  const columns: TableColumnsType<Row> = [
    {
      title: t("ledger.number"),
      width: 80,
      onCell: (row) => ({ rowSpan: span(row) }),
      render: (_, { item }) => item.path,
    },
    {
      title: t("ledger.problem"),
      onCell: (row) => ({ rowSpan: span(row) }),
      render: (_, { item }) => (
        <>
          <strong>{item.title}</strong>
          {item.problem !== item.title && <div>{item.problem}</div>}
          {item.problemDerived && <Note text={t("ledger.derived")} />}
        </>
      ),
    },
    {
      title: t("ledger.measure"),
      render: (_, { measure }) =>
        measure && (
          <>
            <MeasureText title={measure.title} text={measure.text} />
            {measure.warnings.map((warning) => (
              <Tag key={warning.code} color="orange" style={{ display: "block", marginTop: 4, whiteSpace: "normal" }}>
                {i18n.language === "en" ? warning.en : warning.zh}
              </Tag>
            ))}
          </>
        ),
    },
    {
      title: t("ledger.owners"),
      width: 120,
      render: (_, { measure }) =>
        measure && (measure.unassigned ? <Note text={t("ledger.unassigned")} /> : measure.owners.join(" ")),
    },
    {
      title: t("ledger.deadline"),
      width: 140,
      render: (_, { measure }) =>
        measure && (
          <>
            {deadline(measure.deadline as Schemas["Deadline"])}
            {measure.deadline.kind === "UNCONFIRMED" && measure.deadline.rawText && (
              <Note text={measure.deadline.rawText} />
            )}
          </>
        ),
    },
    {
      title: t("import.place"),
      width: 120,
      render: (_, { item, measure }) => <Note text={(measure ?? item).source.place} />,
    },
  ];
  return (
    <Table
      size="small"
      bordered
      columns={columns}
      dataSource={preview.items.flatMap(rowsOf)}
      pagination={{ pageSize: 200, hideOnSinglePage: true }}
    />
  );
}

function rowsOf(item: Schemas["PlanPreviewItem"]): Row[] {
  if (item.measures.length === 0) return [{ key: item.path, item, first: true }];
  return item.measures.map((measure, index) => ({
    key: `${item.path}/${measure.path}`,
    item,
    measure,
    first: index === 0,
  }));
}

const Note = ({ text }: { text: string }) => (
  <Typography.Text type="secondary" style={{ display: "block", fontSize: 12 }}>
    {text}
  </Typography.Text>
);

function Progressing({ id, again }: { id: string; again: () => void }) {
  const { t } = useTranslation();
  const state = useQuery({
    queryKey: ["import", id],
    queryFn: () => unwrap(api.GET("/api/v1/plans/imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.status === "COMPLETED" ? false : 300),
  });
  if (state.error) return <ProblemAlert failure={state.error} retry={() => void state.refetch()} />;
  const { created = 0, total = 0, failed = [], status, planId } = state.data ?? {};
  if (status !== "COMPLETED") {
    return (
      <Card>
        <Typography.Text>{t("import.running", { created, total })}</Typography.Text>
        <Progress percent={total === 0 ? 0 : Math.round(((created + failed.length) / total) * 100)} />
      </Card>
    );
  }
  return (
    <Card>
      <Result
        status={failed.length > 0 ? "warning" : "success"}
        title={t("import.done", { created })}
        extra={[
          <Link key="ledger" to={`/ledger?plan=${planId}`}>
            <Button type="primary">{t("import.toLedger")}</Button>
          </Link>,
          <Button key="again" onClick={again}>
            {t("import.another")}
          </Button>,
        ]}
      >
        {failed.length > 0 && (
          <Alert
            type="warning"
            title={t("import.failedRows", { count: failed.length })}
            description={<List lines={failed.map((row) => `${row.path}: ${row.message}`)} />}
          />
        )}
      </Result>
    </Card>
  );
}
