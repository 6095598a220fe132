import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useNames } from "../../app/format";
import { RecordPage } from "../../record/RecordPage";
import { Amendments } from "./Amendments";
import { inspectionActs } from "./inspectionActs";

/** One inspection: where, by whom, what was found of each item, and what was corrected since. */
export default function InspectionPage() {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <RecordPage
      kind="INSPECTION"
      title={({ day, title }) => t("inspection.title", { day, place: title })}
      told={({ inspection }) => !inspection && <Alert type="info" showIcon title={t("record.inPart")} />}
      facts={({ day, title, people, inspection }) => ({
        [t("inspection.on")]: day,
        [t("inspection.place")]: title,
        [t("inspection.inspectors")]: names(people),
        [t("inspection.conclusion")]: inspection && <span className="record-text">{inspection.conclusion}</span>,
      })}
      acts={inspectionActs}
      more={(record) => <Amendments record={record} />}
    />
  );
}
