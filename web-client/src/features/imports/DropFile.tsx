import { InboxOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { DatePicker, Flex, Spin, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import type { Preview } from "./draft";

/** Takes a document and has it read; nothing is saved by that. */
export function DropFile({ read }: { read: (preview: Preview, fileName: string, feedbackDate?: string) => void }) {
  const { t } = useTranslation();
  const [feedbackDate, setFeedbackDate] = useState<string>();
  const reading = useMutation({
    mutationFn: (file: File) => readPlan(file, feedbackDate),
    onSuccess: (preview, file) => read(preview, file.name, feedbackDate),
  });
  return (
    <>
      {reading.error && <ProblemAlert failure={reading.error} />}
      <Flex gap={8} align="center" wrap>
        <label htmlFor="feedback-date">{t("import.feedbackDate")}</label>
        <DatePicker id="feedback-date" onChange={(day) => setFeedbackDate(day?.format("YYYY-MM-DD"))} />
        <span className="import-keys">{t("import.feedbackWhy")}</span>
      </Flex>
      <Spin spinning={reading.isPending} description={t("import.reading", { name: reading.variables?.name ?? "" })}>
        <Upload.Dragger
          accept=".docx,.xlsx,.csv,.md,.txt,.doc,.xls"
          showUploadList={false}
          beforeUpload={(file) => {
            reading.mutate(file);
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
  );
}

function readPlan(file: File, feedbackDate: string | undefined): Promise<Preview> {
  const form = new FormData();
  form.append("file", file);
  return unwrap(
    api.POST("/api/v1/plans/imports/preview", {
      params: { query: feedbackDate ? { feedbackDate } : {} },
      // The generated type takes the file for text; what is sent is the form.
      body: form as unknown as { file: string },
      bodySerializer: () => form,
    }),
  );
}
