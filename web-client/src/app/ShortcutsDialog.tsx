import { Modal, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentCommands, setSingleKeys, singleKeys } from "./commands";

/** Every key of this page, and whether single ones count at all. */
export default function ShortcutsDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(singleKeys);
  const [keyed] = useState(() => currentCommands().filter(({ key }) => key));
  const everywhere = [
    { keys: "Ctrl K", name: t("palette.open") },
    { keys: "?", name: t("shortcuts.title") },
    { keys: "Esc", name: t("shortcuts.escape") },
  ];
  return (
    <Modal open title={t("shortcuts.title")} footer={null} onCancel={close} width={560}>
      <label htmlFor="single-keys" style={{ display: "flex", gap: 12, alignItems: "center", margin: "8px 0 4px" }}>
        <Switch
          id="single-keys"
          checked={on}
          onChange={(checked) => {
            setSingleKeys(checked);
            setOn(checked);
          }}
        />
        {t("shortcuts.singleKeys")}
      </label>
      <p style={{ color: "#5b6473", margin: "0 0 16px" }}>{t("shortcuts.why")}</p>
      <Keys title={t("shortcuts.everywhere")} rows={everywhere} />
      {keyed.length > 0 && (
        <Keys title={t("shortcuts.here")} rows={keyed.map(({ key = "", name }) => ({ keys: key, name }))} />
      )}
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly { keys: string; name: string }[] }) {
  return (
    <table style={{ width: "100%", borderCollapse: "collapse", marginBottom: 16 }}>
      <caption style={{ textAlign: "left", fontWeight: 600, paddingBottom: 4, captionSide: "top" }}>{title}</caption>
      <tbody>
        {rows.map(({ keys, name }) => (
          <tr key={keys} style={{ borderTop: "1px solid #eef0f3" }}>
            <th scope="row" style={{ width: 120, textAlign: "left", fontWeight: 400, padding: "6px 0" }}>
              {keys.split(" ").map((key) => (
                <kbd key={key} style={KEY}>
                  {key}
                </kbd>
              ))}
            </th>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const KEY = {
  display: "inline-block",
  minWidth: 24,
  padding: "0 6px",
  marginRight: 4,
  border: "1px solid #c5ccd6",
  borderRadius: 4,
  background: "#f3f5f8",
  textAlign: "center",
  fontFamily: "inherit",
} as const;
