import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { pagesFor } from "../../app/pages";
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
      {business ? <Dashboard /> : <Administration />}
    </div>
  );
}

/** What administrators have instead. */
function Administration() {
  const { t } = useTranslation();
  const pages = pagesFor(useMe()).filter(({ group }) => group !== "work");
  return (
    <>
      <p>{t("home.noBusiness")}</p>
      <ul className="ways">
        {pages.map(({ path, at = path, name }) => (
          <li key={path}>
            <Link to={at}>{t(`nav.${name}`)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
