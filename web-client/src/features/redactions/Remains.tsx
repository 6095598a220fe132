import { Card } from "antd";
import { useTranslation } from "react-i18next";

/** What a redaction does and does not take away, in plain words (docs/adr/0024). */
export function Remains() {
  const { t } = useTranslation();
  return (
    <Card title={<h2 className="card-title">{t("redactions.remains")}</h2>}>
      <ul className="redaction-remains">
        {(["gone", "provable", "decided", "elsewhere", "backups"] as const).map((point) => (
          <li key={point}>{t(`redactions.point.${point}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
