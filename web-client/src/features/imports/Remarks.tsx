import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Preview } from "./draft";

/** What the reader of documents said of the whole document. */
export function Remarks({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation();
  const words = (text: { zh: string; en: string }) => (i18n.language === "en" ? text.en : text.zh);
  return (
    <>
      {preview.warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("import.warnings", { count: preview.warnings.length })}
          description={<Lines lines={preview.warnings.map(words)} />}
        />
      )}
      {preview.failures.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("import.failures", { count: preview.failures.length })}
          description={
            <Lines lines={preview.failures.map((failure) => `${failure.source.place}: ${words(failure)}`)} />
          }
        />
      )}
    </>
  );
}

export const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="import-lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
