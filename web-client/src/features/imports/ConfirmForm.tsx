import { Button, Card, DatePicker, Flex, Form, Input } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Pick } from "../../act/Pick";
import { batchOf } from "../../api/batch";
import { ProblemAlert } from "../../app/ProblemAlert";
import type { Draft, Source } from "./draft";
import type { Edit } from "./edits";
import type { Kept } from "./kept";
import type { useConfirm } from "./useConfirm";

const KINDS = [
  "DEMOCRATIC_LIFE_MEETING",
  "INSPECTION",
  "PATROL_INSPECTION",
  "AUDIT",
  "OVERSIGHT",
  "PETITION",
  "PUBLIC_FEEDBACK",
  "SELF_CHECK",
] as const;

interface Props {
  kept: Kept;
  draft: Draft;
  change: (edit: Edit, about?: string) => void;
  confirm: ReturnType<typeof useConfirm>;
  send: () => void;
  extra: ReactNode;
}

/** What holds for the whole document, and the confirmation. */
export function ConfirmForm({ kept, draft, change, confirm, send, extra }: Props) {
  const { t } = useTranslation();
  const { preview } = kept;
  const { sections, items, measures } = preview.totals;
  const source = (next: Partial<Source>) =>
    change(
      (before) => ({ ...before, source: JSON.parse(JSON.stringify({ ...before.source, ...next })) as Source }),
      "source",
    );
  return (
    <Card title={<h2 className="card-title">{t("import.totals", { sections, items, measures })}</h2>} extra={extra}>
      {confirm.failure && (
        <div className="import-refused">
          <ProblemAlert failure={confirm.failure} />
          {confirm.code === "DOCUMENT_ALREADY_IMPORTED" && (
            <Link to={`/import?batch=${batchOf(preview.documentSha256)}`}>{t("import.alreadyImported")}</Link>
          )}
        </div>
      )}
      {draft.items.length === 0 ? (
        t("import.nothing")
      ) : (
        <Form layout="vertical" initialValues={{ title: draft.title }} onFinish={send}>
          <Flex gap={16} wrap>
            <Form.Item
              name="title"
              label={t("import.planTitle")}
              className="import-title"
              rules={[{ required: true, whitespace: true, message: t("import.titleRequired") }]}
            >
              <Input
                maxLength={500}
                onChange={({ target }) => change((before) => ({ ...before, title: target.value }), "title")}
              />
            </Form.Item>
            <Form.Item label={t("import.sourceKind")} htmlFor="import-kind">
              <Pick
                id="import-kind"
                label={t("import.sourceKind")}
                style={{ width: 150 }}
                value={draft.source.kind}
                options={KINDS.map((kind) => ({ value: kind, label: t(`source.${kind}`) }))}
                onChange={(kind: Source["kind"]) => source({ kind })}
              />
            </Form.Item>
            <Form.Item label={t("import.externalNumber")} htmlFor="import-number">
              <Input
                id="import-number"
                style={{ width: 160 }}
                value={draft.source.externalNumber ?? ""}
                onChange={({ target }) =>
                  source({ externalNumber: target.value === "" ? undefined : target.value } as Partial<Source>)
                }
              />
            </Form.Item>
            <Form.Item label={t("import.feedbackDate")} htmlFor="import-feedback">
              <DatePicker
                id="import-feedback"
                value={draft.source.feedbackDate ? dayjs(draft.source.feedbackDate) : null}
                onChange={(day) => source({ feedbackDate: day?.format("YYYY-MM-DD") } as Partial<Source>)}
              />
            </Form.Item>
          </Flex>
          <Button type="primary" htmlType="submit" loading={confirm.sending}>
            {t("import.confirm", { items: draft.items.length })}
          </Button>
        </Form>
      )}
    </Card>
  );
}
