import { useTranslation } from "react-i18next";
import { useNames } from "../../app/format";
import { ItemsOf, Known, Stand } from "../../record/columns";
import { type Column, RecordsPage } from "../../record/RecordsPage";
import { useMarker } from "./marker";
import { recordMarker } from "./markerActs";

/** That competent organisations held somebody to account; never why. */
export default function MarkersPage() {
  const { t } = useTranslation();
  const names = useNames();
  const marker = useMarker();
  return (
    <RecordsPage
      kind="MARKER"
      begin={recordMarker}
      states={["RECORDED", "REVOKED"]}
      columns={(): Column[] => [
        { title: t("marker.kind"), width: 120, render: (_, record) => <Known record={record} by={marker(record)} /> },
        { title: t("marker.organisation"), width: 220, render: (_, record) => record.marker?.organisation },
        { title: t("marker.number"), width: 190, render: (_, record) => record.marker?.documentNumber },
        { title: t("marker.decidedOn"), width: 120, dataIndex: "day" },
        { title: t("marker.person"), width: 120, render: (_, { people }) => names(people) },
        { title: t("record.items"), render: (_, record) => <ItemsOf record={record} /> },
        { title: t("marker.state"), width: 110, render: (_, record) => <Stand record={record} /> },
      ]}
    />
  );
}
