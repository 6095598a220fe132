import { useMutation } from "@tanstack/react-query";
import { Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import type { View } from "./views";

type Body = Schemas["ViewViewBody"];

/** Saves what is shown as a new view, or names and shares one anew, which keeps its filter. */
export function ViewDialog({
  view,
  content,
  change,
  onSaved,
  onCancel,
}: {
  view: View | undefined;
  content: { query: string; columns: string[] };
  change: (view: View, body: Body) => Promise<unknown>;
  onSaved: (id: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const [form] = Form.useForm<Pick<Body, "name" | "shared">>();
  const save = useMutation({
    mutationFn: async (named: Pick<Body, "name" | "shared">) => {
      if (view) {
        await change(view, { ...named, query: view.query, columns: view.columns });
        return view.id;
      }
      const params = { header: { "Idempotency-Key": key } };
      return (await unwrap(api.POST("/api/v1/views", { params, body: { ...named, ...content } }))).id;
    },
    onSuccess: onSaved,
  });
  return (
    <Modal
      open
      title={t(view ? "ledger.renameView" : "ledger.saveAs")}
      okText={t("people.save")}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: view?.name ?? "", shared: view?.sharedWith ? "UNIT" : "NONE" }}
        onFinish={(named) => save.mutate(named)}
      >
        <Form.Item
          name="name"
          label={t("ledger.viewName")}
          rules={[{ required: true, whitespace: true, message: t("ledger.viewNameRequired") }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="shared" label={t("ledger.sharing")}>
          <Radio.Group
            options={[
              { value: "NONE", label: t("ledger.onlyMe") },
              { value: "UNIT", label: t("ledger.myUnit") },
            ]}
          />
        </Form.Item>
      </Form>
      {save.error && <ProblemAlert failure={save.error} />}
    </Modal>
  );
}
