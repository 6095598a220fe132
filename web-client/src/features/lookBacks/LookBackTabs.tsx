import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { PATHS } from "../../record/record";

/** What is due first, then what was recorded. */
export function LookBackTabs() {
  const { t } = useTranslation();
  return (
    <nav className="record-tabs" aria-label={t("record.list.LOOK_BACK")}>
      <NavLink to={`${PATHS.LOOK_BACK}/due`}>{t("lookBack.due")}</NavLink>
      <NavLink to={PATHS.LOOK_BACK} end>
        {t("lookBack.recorded")}
      </NavLink>
    </nav>
  );
}
