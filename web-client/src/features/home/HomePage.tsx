import { useTranslation } from "react-i18next";
import { useMe } from "../../identity/me";
import { Dashboard } from "./Dashboard";
import "./home.css";

/** Where things stand: each number leads to its rows. */
export default function HomePage() {
  const { t } = useTranslation();
  const { me, roles, business } = useMe();
  return (
    <div className="home">
      <div className="hello">
        <h1 className="page-title">{t("home.hello", { name: me?.name ?? "" })}</h1>
        <span className="soft">
          {roles.length === 0
            ? t("home.noRoles")
            : t("home.roles", { roles: roles.map((role) => t(`role.${role}`)).join(" · ") })}
        </span>
      </div>
      {business ? <Dashboard /> : <p>{t("home.noBusiness")}</p>}
    </div>
  );
}
