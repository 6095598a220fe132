import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Bar } from "./Headline";
import { Count, Fraction, Part, useFigure } from "./parts";
import type { Scope } from "./scope";
import { useGroups } from "./statistics";
import { type Group, lagging, ofTheirOwn, tallyOf, useParents } from "./units";

const MOST = 7;
const SHOWN = ["OVERDUE", "DUE_COMPLETION", "CLOSURE"] as const;

/** Which units lag: those with the most overdue measures first. */
export function UnitRanking({ scope }: { scope: Scope }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const groups = useGroups(scope, "UNIT");
  const parents = useParents();
  if (groups.error) return <ProblemAlert failure={groups.error} retry={() => void groups.refetch()} />;
  const own = ofTheirOwn(groups.data?.groups ?? [], scope.takenOver, parents.data ?? {});
  const units = lagging(own, scope.takenOver);
  return (
    <Part title={t("dash.units")} note={t("dash.unitsWhy")}>
      {groups.data && units.length === 0 && <p className="note">{t("dash.nothing")}</p>}
      {units.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("dash.unit")}</th>
              <th scope="col" className="number">
                {t("dash.items")}
              </th>
              {SHOWN.map((kind) => (
                <th key={kind} scope="col">
                  {t(`figure.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.slice(0, whole ? units.length : MOST).map((unit) => (
              <Unit key={unit.keys[0]?.value ?? ""} unit={unit} scope={scope} />
            ))}
          </tbody>
        </table>
      )}
      {units.length > MOST && (
        <button type="button" className="plain" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t("dash.fewer") : t("dash.allUnitsOf", { count: units.length })}
        </button>
      )}
    </Part>
  );
}

function Unit({ unit, scope }: { unit: Group; scope: Scope }) {
  const { t } = useTranslation();
  const figure = useFigure();
  const tally = tallyOf(unit, scope.takenOver);
  const name = unit.keys[0]?.name ?? t("dash.noUnit");
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        <Count value={tally.items} scope={scope} filter={[unit.items, { figure: "CLOSURE" }]} />
      </td>
      {SHOWN.map((kind) => {
        const value = tally.figures[kind];
        if (!value) return <td key={kind} />;
        return (
          <td key={kind} className={kind === "OVERDUE" && value.numerator > 0 ? "figured bad" : "figured"}>
            <Bar share={value.value ?? 0} />
            <span className="percent">{figure(kind, value)}</span>{" "}
            <Fraction
              kind={kind}
              figure={value}
              scope={scope}
              filter={kind === "CLOSURE" ? unit.items : unit.measures}
              name={`${name} ${t(`figure.${kind}`)}`}
            />
          </td>
        );
      })}
    </tr>
  );
}
