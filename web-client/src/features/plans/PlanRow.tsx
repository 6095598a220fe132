import { useQuery } from "@tanstack/react-query";
import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, type Schemas, unwrap } from "../../api/client";
import { today } from "../../api/clock";
import { instant } from "../../app/format";
import { Light } from "../../app/Light";
import { State } from "./State";

type Summary = Schemas["PlanSummary"];
const LIGHTS = ["RED", "YELLOW", "GREEN"] as const;

export function PlanRow({ plan, tally }: { plan: Summary; tally: Schemas["Tally"] | undefined }) {
  const { t } = useTranslation();
  const share = plan.items > 0 ? `${Math.round((plan.closed / plan.items) * 1000) / 10}%` : "—";
  const lit = LIGHTS.filter((light) => (tally?.byLight[light] ?? 0) > 0);
  return (
    <tr>
      <th scope="row">
        <Link to={`/plans/${plan.id}`}>{plan.title}</Link>
      </th>
      <td>
        <State plan={plan} />
      </td>
      <td>{plan.planVersion > 0 ? t("plans.versionIs", { number: plan.planVersion }) : t("plans.noVersion")}</td>
      <td>
        <strong>{share}</strong>{" "}
        <Link
          to={`/ledger?plan=${plan.id}`}
          aria-label={t("plans.closedOf", { closed: plan.closed, items: plan.items })}
        >
          {plan.closed} / {plan.items}
        </Link>
      </td>
      <td>
        {lit.map((light) => (
          <Link
            key={light}
            className="plan-light"
            to={`/ledger?plan=${plan.id}&light=${light}`}
            aria-label={t("plans.lightRows", {
              plan: plan.title,
              light: t(`light.${light}`),
              count: tally?.byLight[light] ?? 0,
            })}
          >
            <Light light={light} /> {tally?.byLight[light]}
          </Link>
        ))}
        {lit.length === 0 && "—"}
      </td>
      <td>{plan.status === "CONCLUDED" || plan.status === "WITHDRAWN" ? "—" : <Next plan={plan.id} />}</td>
      <td className="nowrap">{instant(plan.updatedAt).slice(0, 16)}</td>
    </tr>
  );
}

/** The measure that falls due next; what is overdue shows as a light. */
function Next({ plan }: { plan: string }) {
  const { t } = useTranslation();
  const from = today();
  const rows = useQuery({
    queryKey: ["ledger", "next", plan, from],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/ledger", {
          params: {
            query: { plan, sort: "DUE", limit: 1, dueFrom: from, measureStatus: ["OPEN", "BASICALLY_COMPLETED"] },
          },
        }),
      ),
  });
  if (!rows.data) return null;
  const [row] = rows.data.rows;
  const day = row?.extendedDeadline ?? row?.deadline?.date;
  if (!row || !day) return <Typography.Text type="secondary">{t("plans.nothingDue")}</Typography.Text>;
  return (
    <>
      <span className="nowrap">{day}</span> <Link to={`/items/${row.itemId}`}>{row.itemNumber}</Link>
    </>
  );
}
