import { useTranslation } from "react-i18next";
import { useNames } from "../../app/format";
import { RecordPage } from "../../record/RecordPage";

/** One look-back: of each item whether it holds. */
export default function LookBackPage() {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <RecordPage
      kind="LOOK_BACK"
      title={({ day, items }) => t("lookBack.title", { day, count: items.length })}
      facts={({ day, people }) => ({
        [t("lookBack.on")]: day,
        [t("lookBack.reviewers")]: people.length > 0 && names(people),
      })}
    />
  );
}
