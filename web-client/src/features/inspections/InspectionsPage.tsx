import { useTranslation } from "react-i18next";
import { useNames } from "../../app/format";
import { Standing } from "../../app/Standing";
import { ItemsOf, Known, Stand } from "../../record/columns";
import { type Column, RecordsPage } from "../../record/RecordsPage";
import type { RecordView } from "../../record/record";
import { recordInspection } from "./inspectionActs";

/** Unannounced inspections, and whether they found problems. */
export default function InspectionsPage() {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <RecordsPage
      kind="INSPECTION"
      begin={recordInspection}
      states={["RECORDED", "AMENDED"]}
      columns={(): Column[] => [
        { title: t("inspection.on"), width: 130, render: (_, record) => <Known record={record} by={record.day} /> },
        { title: t("inspection.place"), width: 220, dataIndex: "title" },
        { title: t("record.items"), render: (_, record) => <ItemsOf record={record} /> },
        { title: t("inspection.found"), width: 170, render: (_, record) => <Found record={record} /> },
        { title: t("inspection.inspectors"), width: 180, render: (_, { people }) => names(people) },
        { title: t("inspection.state"), width: 120, render: (_, record) => <Stand record={record} /> },
      ]}
    />
  );
}

/** Of how many items a problem was found. */
function Found({ record: { items } }: { record: RecordView }) {
  const { t } = useTranslation();
  const problems = items.filter(({ result }) => result === "PROBLEM_FOUND").length;
  return problems > 0 ? (
    <Standing status="PROBLEM_FOUND">{t("inspection.problems", { count: problems })}</Standing>
  ) : (
    <Standing status="HOLDS">{t("inspection.noProblem")}</Standing>
  );
}
