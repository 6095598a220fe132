import { Button, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Acts } from "../../act/Acts";
import { instant } from "../../app/format";
import { settingActs } from "./settingActs";
import { type Entry, idOf } from "./useSettings";
import { asRead } from "./values";

/** One rule: what it means, what it is, what it was at first and who changed it; changed where it stands. */
export function Setting({ entry, version }: { entry: Entry; version: number }) {
  const { t, i18n } = useTranslation();
  const [changes, setChanges] = useState(false);
  const id = idOf(entry);
  const value = asRead(entry, entry.value, t);
  const initial = asRead(entry, entry.initial, t);
  return (
    <li id={id}>
      <div className="settings-row">
        <div className="settings-what">
          <h3>{i18n.language === "en" ? entry.en : entry.zh}</h3>
          <Typography.Text type="secondary">{t(`settings.meaning.${entry.setting}`)}</Typography.Text>
        </div>
        <div className="settings-value">
          <strong>{value}</strong>
          <Typography.Text type="secondary">
            {value === initial ? t("settings.isDefault") : t("settings.default", { value: initial })}
          </Typography.Text>
          {entry.since && (
            <Typography.Text type="secondary">
              {t("settings.changedBy", { who: entry.by?.name ?? t("none"), time: instant(entry.since) })}
              <Button type="link" size="small" aria-expanded={changes} onClick={() => setChanges(!changes)}>
                {t("settings.changes", { count: entry.history.length })}
              </Button>
            </Typography.Text>
          )}
        </div>
        <div className="settings-act">
          <Acts
            acts={settingActs}
            place={{ entry, t }}
            placeId={`settings/${id}`}
            about={id}
            version={version}
            changed={[["settings"], ["aspects"]]}
          />
        </div>
      </div>
      {changes && (
        <ol className="events">
          {entry.history.map((change) => (
            <li key={change.at}>
              <div>
                {t("settings.from", { before: asRead(entry, change.before, t), after: asRead(entry, change.value, t) })}
              </div>
              <Typography.Text type="secondary">
                {change.by?.name} · {instant(change.at)} · {t("settings.reason", { reason: change.reason })}
              </Typography.Text>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
