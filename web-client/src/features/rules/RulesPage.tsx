import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ItemsOf, Stand } from "../../record/columns";
import { type Column, RecordsPage } from "../../record/RecordsPage";
import { recordLink } from "../../record/record";
import { establishRule } from "./ruleActs";

/** The rules that came out of rectification. */
export default function RulesPage() {
  const { t } = useTranslation();
  return (
    <RecordsPage
      kind="RULE"
      begin={establishRule}
      states={["NEW", "REVISED", "ABOLISHED"]}
      columns={(): Column[] => [
        {
          title: t("rule.name"),
          render: (_, record) => (
            <Link to={recordLink("RULE", record.id)} className="record-rule">
              {record.title}
            </Link>
          ),
        },
        { title: t("rule.number"), width: 190, render: (_, { rule }) => rule?.documentNumber },
        { title: t("rule.unit"), width: 140, render: (_, { unit }) => unit?.name },
        { title: t("rule.effectiveOn"), width: 120, dataIndex: "day" },
        { title: t("rule.items"), render: (_, record) => <ItemsOf record={record} /> },
        { title: t("rule.kind"), width: 110, render: (_, record) => <Stand record={record} /> },
      ]}
    />
  );
}
