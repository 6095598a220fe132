import { EyeOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";
import type { Item, Measure } from "./draft";

/** Below this a row is to be compared with the document. */
const UNSURE = 0.7;

/** Where a row stands in the document, in its own words, and how surely it was read. */
export function SourceCell({ row: { was, cut } }: { row: Item | Measure }) {
  const { t } = useTranslation();
  const { place, excerpt, confidence } = was.source;
  const unsure = confidence < UNSURE;
  return (
    <td className="import-source">
      <div className="import-place" title={t("import.confidenceWhy", { percent: UNSURE * 100 })}>
        {place} · {t("import.confidence", { percent: Math.round(confidence * 100) })}
        {unsure && (
          <b style={{ color: lights.YELLOW }}>
            {" "}
            <EyeOutlined aria-hidden /> {t("import.unsure")}
          </b>
        )}
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
