import { useTranslation } from "react-i18next";
import type { RecordView } from "../../record/record";

/** What was decided, in a word. */
export function useMarker(): (record: RecordView) => string {
  const { t } = useTranslation();
  return ({ marker, title }) => (marker ? t(`act.option.${marker.kind}`) : title);
}
