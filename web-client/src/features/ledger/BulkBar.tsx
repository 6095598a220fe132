import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, Flex } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAt } from "../../app/at";
import { useMe } from "../../identity/me";
import { useWays } from "../../record/ways";
import { type Act, actsOf } from "./bulk";
import type { Row } from "./window";

/** As many as an address holds. */
const COVERED_AT_MOST = 100;

/** What can be done with the rows that were chosen. */
export function BulkBar({
  rows,
  note,
  onAct,
  onClear,
}: {
  rows: readonly Row[];
  note: string | undefined;
  onAct: (act: Act) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const { past } = useAt();
  const acts = past ? [] : actsOf(roles);
  const items = [...new Set(rows.map(({ itemId }) => itemId))];
  const closed = rows.every(({ itemStatus }) => itemStatus === "CLOSED");
  const ways = useWays(items, roles, closed);
  const covers = !past && items.length <= COVERED_AT_MOST;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields of a form
    <div className="ledger-bulk" role="group" aria-label={t("bulk.title")}>
      <Flex gap={8} align="center" wrap>
        <strong role="status">{t("bulk.chosen", { rows: rows.length, items: items.length })}</strong>
        {acts.map((act) => (
          <Button key={act} size="small" onClick={() => onAct(act)}>
            {t(`bulk.${act}`)}
          </Button>
        ))}
        {covers && ways.length > 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{ items: ways.map(({ to, said }) => ({ key: to, label: <Link to={to}>{said}</Link> })) }}
          >
            <Button size="small">
              {t("bulk.covering")} <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
        )}
        {acts.length === 0 && <span className="ledger-note">{t(past ? "at.nothingToDo" : "bulk.notAllowed")}</span>}
        <Button size="small" type="link" onClick={onClear}>
          {t("bulk.clear")}
        </Button>
        {note && <span className="ledger-note">{note}</span>}
      </Flex>
    </div>
  );
}
