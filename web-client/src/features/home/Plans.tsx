import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { instant } from "../../app/format";
import { Part } from "./parts";

export function Plans({ plans }: { plans: Schemas["PlanSummary"][] }) {
  const { t } = useTranslation();
  if (plans.length === 0) return null;
  return (
    <Part wide title={t("home.plans")}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("dash.planTitle")}</th>
            <th scope="col">{t("ledger.status")}</th>
            <th scope="col">{t("figure.CLOSURE")}</th>
            <th scope="col">{t("home.updated")}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                <Link to={`/ledger?plan=${plan.id}`}>{plan.title}</Link>
              </th>
              <td>{plan.statusText}</td>
              <td>
                <strong>{plan.items > 0 ? `${Math.round((plan.closed / plan.items) * 1000) / 10}%` : "—"}</strong>{" "}
                {plan.closed} / {plan.items}
              </td>
              <td>{instant(plan.updatedAt).slice(0, 16)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
