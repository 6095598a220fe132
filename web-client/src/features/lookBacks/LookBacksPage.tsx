import { useTranslation } from "react-i18next";
import { useNames } from "../../app/format";
import { ItemsOf, Known, Stand } from "../../record/columns";
import { type Column, RecordsPage } from "../../record/RecordsPage";
import { LookBackTabs } from "./LookBackTabs";
import { recordLookBack } from "./lookBackActs";

/** The look-backs that were recorded. */
export default function LookBacksPage() {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <RecordsPage
      kind="LOOK_BACK"
      begin={recordLookBack}
      tabs={<LookBackTabs />}
      states={["HOLDS", "RELAPSED"]}
      columns={(): Column[] => [
        { title: t("lookBack.on"), width: 130, render: (_, record) => <Known record={record} by={record.day} /> },
        { title: t("record.items"), render: (_, record) => <ItemsOf record={record} /> },
        {
          title: t("lookBack.reviewers"),
          width: 220,
          render: (_, { people, recordedBy }) => (people.length > 0 ? names(people) : recordedBy?.name),
        },
        { title: t("lookBack.result"), width: 130, render: (_, record) => <Stand record={record} /> },
      ]}
    />
  );
}
