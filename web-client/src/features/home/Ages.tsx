import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { plusDays } from "./days";
import { OPEN_ITEMS } from "./figures";
import { Bar } from "./Headline";
import { Count, Part } from "./parts";
import type { LedgerFilter, Scope } from "./scope";

/** How long open problems have been open. */
export function Ages({ scope, on, ages }: { scope: Scope; on: string; ages: Schemas["SpreadViewBucket"][] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...ages.map(({ count }) => count));
  return (
    <Part title={t("dash.ages")} note={t("dash.agesWhy")}>
      <table className="figures ages">
        <thead>
          <tr>
            <th scope="col">{t("dash.age")}</th>
            <th scope="col">{t("dash.items")}</th>
          </tr>
        </thead>
        <tbody>
          {ages.map(({ from, to, count }) => (
            <tr key={from}>
              <th scope="row">
                {typeof to === "number" ? t("dash.ageBetween", { from, to }) : t("dash.ageOver", { from })}
              </th>
              <td>
                <Bar share={count / most} />
                <Count value={count} scope={scope} filter={{ ...OPEN_ITEMS, ...aged(on, from, to) }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** Raised so many days before a day. What is dated after it counts as of that day. */
export function aged(on: string, from: number, to: number | null | undefined): LedgerFilter {
  return {
    ...(typeof to === "number" && { raisedFrom: plusDays(on, -to) }),
    ...(from > 0 && { raisedTo: plusDays(on, -from) }),
  };
}
