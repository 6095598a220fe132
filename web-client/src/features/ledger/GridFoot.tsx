import { Button, Flex } from "antd";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { instant } from "../../app/format";

/** How many rows there are, where among them one is, and as of when. */
export function GridFoot({
  view,
  start,
  end,
  note,
  onBeginning,
}: {
  view: Schemas["LedgerView"];
  start: number;
  end: number;
  note: string | undefined;
  onBeginning: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Flex align="center" gap={16} style={{ minHeight: 40 }}>
      <span role="status">
        {t(view.totalIs === "EXACT" ? "ledger.total" : "ledger.totalAbout", { count: view.total })}
        {note && ` · ${note}`}
      </span>
      {start > 0 && (
        <Button size="small" type="link" onClick={onBeginning}>
          {t("ledger.toBeginning", { start: start + 1, end })}
        </Button>
      )}
      <div style={{ flex: 1 }} />
      <span className="ledger-note">{t("ledger.keysHint")}</span>
      <span className="ledger-note">
        {t("asOf", { time: instant(view.asOf) })} · {t("position", { position: view.position })}
      </span>
    </Flex>
  );
}
