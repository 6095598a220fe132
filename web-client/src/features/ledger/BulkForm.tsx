import { useQuery } from "@tanstack/react-query";
import { Button, Flex, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import type { Act, Said } from "./bulk";

/** What an act needs to be told, once for all rows. */
export function BulkForm({
  act,
  said,
  today,
  busy,
  onSaid,
}: {
  act: Act;
  /** What was said before, on the way back from the dry run. */
  said: Said | undefined;
  today: string | undefined;
  busy: boolean;
  onSaid: (said: Said) => void;
}) {
  const { t } = useTranslation();
  const required = (message: string) => ({ required: true, message });
  return (
    <Form layout="vertical" initialValues={said ?? {}} onFinish={onSaid} disabled={busy}>
      {act === "assign" && <Assignment />}
      {act === "extend" && (
        <>
          <Form.Item name="newDate" label={t("bulk.newDate")} rules={[required(t("bulk.dateRequired"))]}>
            <Input type="date" min={today} style={{ width: 200 }} />
          </Form.Item>
          <Form.Item
            name="progress"
            label={t("bulk.progress")}
            rules={[{ ...required(t("bulk.progressRequired")), whitespace: true }]}
          >
            <Input.TextArea rows={2} maxLength={20_000} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="reason"
        label={t(act === "remind" ? "bulk.reminderText" : "bulk.reason")}
        rules={[{ ...required(t("bulk.reasonRequired")), whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={2000} showCount autoFocus={act !== "assign"} />
      </Form.Item>
      {act === "remind" && (
        <Form.Item name="replyBy" label={t("bulk.replyBy")} extra={t("bulk.replyByWhy")}>
          <Input type="date" min={today} style={{ width: 200 }} />
        </Form.Item>
      )}
      <Flex justify="space-between" align="center" gap={16}>
        <span className="ledger-note">{t("bulk.dryRunWhy")}</span>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t("bulk.dryRun")}
        </Button>
      </Flex>
    </Form>
  );
}

function Assignment() {
  const { t } = useTranslation();
  const people = useQuery({ queryKey: ["people"], queryFn: () => unwrap(api.GET("/api/v1/people")) });
  const units = useQuery({ queryKey: ["units"], queryFn: () => unwrap(api.GET("/api/v1/units")) });
  return (
    <>
      <Form.Item
        name="owners"
        label={t("ledger.owners")}
        rules={[{ required: true, message: t("bulk.ownersRequired") }]}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          loading={people.isPending}
          options={(people.data?.people ?? [])
            .filter(({ leftOn }) => !leftOn)
            .map(({ personId, name, unit }) => ({
              value: personId,
              label: unit ? t("ledger.personOf", { name, unit: unit.name }) : name,
            }))}
        />
      </Form.Item>
      <Form.Item name="responsibleUnit" label={t("ledger.unit")} extra={t("bulk.unitWhy")}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={(units.data?.units ?? [])
            .filter(({ closed }) => !closed)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  );
}
