import { Alert, Card, Flex, Skeleton } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { Events } from "../../app/Events";
import { PageHead } from "../../app/PageHead";
import { Trouble } from "../../app/Trouble";
import { GROUPS } from "./groups";
import { Setting } from "./Setting";
import "./settings.css";
import { idOf, useSettings, useSettingsHistory } from "./useSettings";

/** The rules that everybody works under: what each means, what it is, and who made it so. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  const history = useSettingsHistory();
  const { hash } = useLocation();
  const ready = settings.data !== undefined;
  useEffect(() => {
    if (ready && hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [ready, hash]);
  if (!settings.data) {
    if (settings.error) return <Trouble failure={settings.error} retry={() => void settings.refetch()} />;
    return <Skeleton active />;
  }
  const { settings: all, version, yearsWithoutHolidays } = settings.data;
  return (
    <Flex vertical gap={16} className="settings">
      <PageHead title={t("settings.title")} note={t("settings.why")} />
      {yearsWithoutHolidays.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("settings.noHolidays", { years: yearsWithoutHolidays.join(t("settings.and")) })}
          action={<a href="#HOLIDAYS">{t("settings.toHolidays")}</a>}
        />
      )}
      {GROUPS.map(({ group, settings: within }) => (
        <Card key={group} title={<h2 className="card-title">{t(`settings.group.${group}`)}</h2>}>
          <ul className="settings-list">
            {all
              .filter(({ setting }) => within.includes(setting))
              .map((entry) => (
                <Setting key={idOf(entry)} entry={entry} version={version} />
              ))}
          </ul>
        </Card>
      ))}
      <Card id="history" title={<h2 className="card-title">{t("events.title")}</h2>}>
        <Events data={history.data} error={history.error} refetch={history.refetch} />
      </Card>
    </Flex>
  );
}
