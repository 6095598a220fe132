import { useTranslation } from "react-i18next";
import type { Item, Measure } from "./draft";
import { Sureness } from "./Sureness";

/** Where a row stands in the document, in its own words, and how surely it was read: as its least sure cell. */
export function SourceCell({ row: { was, cut } }: { row: Item | Measure }) {
  const { t } = useTranslation();
  const { place, excerpt, confidence } = was.source;
  return (
    <td className="import-source">
      <div className="import-place">
        {place} · <Sureness confidence={confidence} />
      </div>
      {excerpt && <q>{excerpt}</q>}
      {cut && (
        <div className="import-note">
          <b>● {t("import.cut")}</b>
        </div>
      )}
    </td>
  );
}
