import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Flex, Form, Input, Skeleton, Table, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";

type Entry = Schemas["WordingsViewEntry"];
type Wording = Schemas["Wording"];

/** How the organisation words each kind of message, in the inbox and in mails. */
export function Wordings({ close }: { close: () => void }) {
  const { t, i18n } = useTranslation();
  const wordings = useQuery({
    queryKey: ["messages", "wordings"],
    queryFn: () => unwrap(api.GET("/api/v1/messages/wordings")),
  });
  const [open, setOpen] = useState<string>();
  return (
    <Drawer open size={900} title={t("wordings.title")} onClose={close}>
      {wordings.error ? (
        <ProblemAlert failure={wordings.error} retry={() => void wordings.refetch()} />
      ) : wordings.data ? (
        <Flex vertical gap={16}>
          <Typography.Text type="secondary">{t("wordings.why")}</Typography.Text>
          <Flex gap={4} wrap>
            {wordings.data.names.map((name) => (
              <Tag key={name.en}>{`{{${name.zh}}} · {{${name.en}}}`}</Tag>
            ))}
          </Flex>
          <Table<Entry>
            rowKey="kind"
            size="small"
            pagination={false}
            dataSource={wordings.data.kinds}
            expandable={{
              expandedRowKeys: open ? [open] : [],
              onExpand: (expanded, entry) => setOpen(expanded ? entry.kind : undefined),
              expandedRowRender: (entry) => (
                <Words key={entry.since ?? ""} entry={entry} done={() => setOpen(undefined)} />
              ),
            }}
            columns={[
              {
                title: t("mail.kind"),
                width: 160,
                render: (_, entry) => (i18n.language === "en" ? entry.en : entry.zh),
              },
              {
                title: t("wordings.wording"),
                render: (_, entry) => (i18n.language === "en" ? entry.wording.en : entry.wording.zh),
              },
              { width: 90, render: (_, entry) => entry.since && <Tag color="blue">{t("wordings.own")}</Tag> },
            ]}
          />
        </Flex>
      ) : (
        <Skeleton active />
      )}
    </Drawer>
  );
}

function Words({ entry, done }: { entry: Entry; done: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Wording>();
  const saving = useMutation({
    mutationFn: (body: Wording) =>
      unwrap(
        api.POST("/api/v1/messages/wordings/{kind}", {
          params: { path: { kind: entry.kind }, header: { "Idempotency-Key": newKey() } },
          body,
        }),
      ),
    onSuccess: async () => {
      message.success(t("people.saved"));
      done();
      await queries.invalidateQueries({ queryKey: ["messages"] });
    },
  });
  return (
    <Form form={form} layout="vertical" initialValues={entry.wording} onFinish={(values) => saving.mutate(values)}>
      {(["zh", "en"] as const).map((language) => (
        <Form.Item key={language} name={language} label={t(`wordings.${language}`)}>
          <Input.TextArea autoSize maxLength={500} />
        </Form.Item>
      ))}
      {saving.error && <ProblemAlert failure={saving.error} />}
      <Flex gap={8} style={{ marginTop: 8 }}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t("people.save")}
        </Button>
        <Button onClick={() => form.setFieldsValue(entry.usual)}>{t("wordings.usual")}</Button>
      </Flex>
    </Form>
  );
}
