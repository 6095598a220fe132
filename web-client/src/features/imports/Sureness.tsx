import { EyeOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";

/** Below this what was read is to be compared with the document. */
const UNSURE = 0.7;

export const isUnsure = (confidence: number) => confidence < UNSURE;

/** How surely a row or a cell was read, 0 to 1. */
export function Sureness({ confidence }: { confidence: number }) {
  const { t } = useTranslation();
  return (
    <span title={t("import.confidenceWhy", { percent: UNSURE * 100 })}>
      {t("import.confidence", { percent: Math.round(confidence * 100) })}
      {isUnsure(confidence) && (
        <b style={{ color: lights.YELLOW }}>
          {" "}
          <EyeOutlined aria-hidden /> {t("import.unsure")}
        </b>
      )}
    </span>
  );
}
