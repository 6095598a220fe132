import { SettingOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { COLUMNS, type ColumnName, USUAL } from "./columns";

export function ColumnChooser({
  shown,
  onChange,
}: {
  shown: readonly ColumnName[];
  onChange: (columns: readonly ColumnName[]) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const toggle = (name: ColumnName) =>
    onChange(shown.includes(name) ? shown.filter((each) => each !== name) : [...shown, name]);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes whatever has the focus within
        <div
          className="ledger-editor"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setOpen(false);
            button.current?.focus();
          }}
        >
          <fieldset className="ledger-options">
            <legend className="ledger-unseen">{t("ledger.columns")}</legend>
            {COLUMNS.map(({ name }, index) => (
              <label key={name} className="ledger-option">
                <input
                  type="checkbox"
                  // biome-ignore lint/a11y/noAutofocus: it is opened to choose from it
                  autoFocus={index === 0}
                  checked={shown.includes(name)}
                  // One at least: a row without columns could not be opened.
                  disabled={shown.length === 1 && shown.includes(name)}
                  onChange={() => toggle(name)}
                />
                <span>{t(`ledger.${name}`)}</span>
              </label>
            ))}
          </fieldset>
          <Button size="small" onClick={() => onChange(USUAL)}>
            {t("ledger.usualColumns")}
          </Button>
        </div>
      }
    >
      <Button ref={button} icon={<SettingOutlined aria-hidden />} aria-haspopup="dialog" aria-expanded={open}>
        {t("ledger.columns")}
      </Button>
    </Popover>
  );
}
