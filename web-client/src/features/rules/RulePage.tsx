import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FileRow } from "../../app/FileRow";
import { RecordPage } from "../../record/RecordPage";
import { type RecordView, recordLink } from "../../record/record";

/** One rule: its number and file, what it replaces, and the items that it came out of. */
export default function RulePage() {
  const { t } = useTranslation();
  return (
    <RecordPage
      kind="RULE"
      title={({ title }) => t("rule.title", { name: title })}
      told={({ rule }) => !rule && <Alert type="info" showIcon title={t("record.inPart")} />}
      facts={(record) => ({
        [t("rule.number")]: record.rule?.documentNumber,
        [t("rule.unit")]: record.unit?.name,
        [t("rule.effectiveOn")]: record.day,
        [t("rule.predecessor")]: record.rule?.predecessor && <Predecessor record={record} />,
        [t("rule.file")]: record.rule?.file && <FileRow file={record.rule.file} />,
      })}
    />
  );
}

/** The rule before it; one older than this ledger is only a name. */
function Predecessor({ record: { rule } }: { record: RecordView }) {
  const { t } = useTranslation();
  const { name, ruleId } = rule?.predecessor ?? { name: "" };
  const said = t("rule.title", { name });
  return ruleId ? <Link to={recordLink("RULE", ruleId)}>{said}</Link> : <span>{said}</span>;
}
