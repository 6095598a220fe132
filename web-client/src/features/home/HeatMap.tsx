import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Fraction, Part, useFigure } from "./parts";
import type { Scope } from "./scope";
import { useGroups } from "./statistics";
import { type Group, ofTheirOwn, tallyOf, useParents } from "./units";

const MEASURED = ["OVERDUE", "DUE_COMPLETION", "MEASURE_COMPLETION", "CLOSURE"] as const;
type Measured = (typeof MEASURED)[number];

/** Where it is hot: aspects by units, of one figure. The table is the chart: each cell says what it shows. */
export function HeatMap({ scope }: { scope: Scope }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Measured>("OVERDUE");
  const both = useGroups(scope, "ASPECT", "UNIT");
  const units = useGroups(scope, "UNIT");
  const parents = useParents();
  const failed = [both, units].find((query) => query.error);
  if (failed?.error) return <ProblemAlert failure={failed.error} retry={() => void failed.refetch()} />;
  const columns = ofTheirOwn(units.data?.groups ?? [], scope.takenOver, parents.data ?? {}).map(
    ({ keys: [key] }) => key,
  );
  const counted = (both.data?.groups ?? []).filter((group) => tallyOf(group, scope.takenOver).items > 0);
  const aspects = [...new Set(counted.map(({ keys: [aspect] }) => aspect?.value ?? ""))];
  const cells = new Map(counted.map((group) => [group.keys.map((key) => key.value ?? "").join("\n"), group]));
  if (aspects.length === 0) return null;
  return (
    <Part
      wide
      title={t("dash.heat")}
      note={t("dash.heatWhy")}
      extra={
        <label>
          <span className="unseen">{t("dash.figure")}</span>
          <select value={kind} onChange={(event) => setKind(event.target.value as Measured)}>
            {MEASURED.map((each) => (
              <option key={each} value={each}>
                {t(`figure.${each}`)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <div className="scrolls">
        <table className="heat">
          <caption className="unseen">{`${t("dash.heat")}: ${t(`figure.${kind}`)}`}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dash.aspect")}</th>
              {columns.map((unit) => (
                <th key={unit?.value ?? ""} scope="col">
                  {unit?.name ?? t("dash.noUnit")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {aspects.map((aspect) => (
              <tr key={aspect}>
                <th scope="row">{aspect || t("dash.noAspect")}</th>
                {columns.map((unit) => (
                  <Cell
                    key={unit?.value ?? ""}
                    group={cells.get(`${aspect}\n${unit?.value ?? ""}`)}
                    name={`${aspect || t("dash.noAspect")} ${unit?.name ?? t("dash.noUnit")} ${t(`figure.${kind}`)}`}
                    kind={kind}
                    scope={scope}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function Cell({ group, name, kind, scope }: { group: Group | undefined; name: string; kind: Measured; scope: Scope }) {
  const figure = useFigure();
  const value = group && tallyOf(group, scope.takenOver).figures[kind];
  if (!group || !value || value.denominator === 0) return <td className="empty">—</td>;
  const share = value.numerator / value.denominator;
  // Of what is overdue much is bad, of what is done little.
  const heat = Math.ceil((kind === "OVERDUE" ? share : 1 - share) * 4);
  return (
    <td className={`heat-${heat}`}>
      <b>{figure(kind, value)}</b>
      <Fraction
        kind={kind}
        figure={value}
        scope={scope}
        filter={kind === "CLOSURE" ? group.items : group.measures}
        name={name}
      />
    </td>
  );
}
