import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useNames } from "../../app/format";
import { RecordPage } from "../../record/RecordPage";
import { useMarker } from "./marker";
import { markerActs } from "./markerActs";

/** One marker: who decided, under which number, on whom. */
export default function MarkerPage() {
  const { t } = useTranslation();
  const names = useNames();
  const kindOf = useMarker();
  return (
    <RecordPage
      kind="MARKER"
      title={(record) => [kindOf(record), names(record.people)].filter(Boolean).join(" · ")}
      told={({ marker }) =>
        marker?.revokedReason && (
          <Alert type="info" showIcon title={t("marker.revoked", { reason: marker.revokedReason })} />
        )
      }
      facts={({ marker, day, people }) => ({
        [t("marker.organisation")]: marker?.organisation,
        [t("marker.number")]: marker?.documentNumber,
        [t("marker.decidedOn")]: day,
        [t("marker.person")]: people.length > 0 && names(people),
      })}
      acts={markerActs}
    />
  );
}
