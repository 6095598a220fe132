import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { Refused } from "../../api/client";
import type { FigureKind } from "../../app/figures";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { plusDays } from "./days";
import { rowsOfFigure } from "./figures";
import { Part, useFigure } from "./parts";
import { rowsOf, type Scope } from "./scope";
import { useRestatement } from "./statistics";

/** Which figures of a day are other ones by what was recorded since. */
export function Restatement({ scope, on }: { scope: Scope; on: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  // What was reported last is of the end of a month.
  const day = chosen || plusDays(`${on.slice(0, 7)}-01`, -1);
  const restatement = useRestatement(scope, day);
  const { data, error } = restatement;
  const early = error instanceof Refused && error.problem?.code === "AS_OF_BEFORE_FIRST";
  const changed = data?.changed.filter((kind) => differs(kind, data, scope.takenOver)) ?? [];
  return (
    <Part
      title={t("dash.restatement")}
      note={t("dash.restatementWhy")}
      extra={
        <label>
          {t("dash.day")} <input type="date" value={day} max={on} onChange={(event) => setChosen(event.target.value)} />
        </label>
      }
    >
      {error && !early && <ProblemAlert failure={error} retry={() => void restatement.refetch()} />}
      {early && <p className="note">{t("dash.nothingTold", { day })}</p>}
      {data && changed.length === 0 && <p>{t("dash.notRestated", { day })}</p>}
      {data && changed.length > 0 && (
        <>
          <p>
            <strong>{t("dash.restated", { day, count: changed.length })}</strong>
          </p>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t("dash.figure")}</th>
                <th scope="col">
                  {t("dash.told")} <span className="note">{instant(data.told.asOf)}</span>
                </th>
                <th scope="col">
                  {t("dash.known")} <span className="note">{instant(data.now.asOf)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {changed.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{t(`figure.${kind}`)}</th>
                  {[data.told, data.now].map((side) => (
                    <td key={side.position}>
                      <Side side={side} kind={kind} day={day} scope={scope} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Part>
  );
}

function differs(kind: FigureKind, { told, now }: Schemas["RestatementView"], takenOver: boolean): boolean {
  const figure = (side: Schemas["RestatementViewTold"]) =>
    (takenOver ? side.takenOver : side.tally).figures[kind] ?? { numerator: 0, denominator: 0 };
  return figure(told).numerator !== figure(now).numerator || figure(told).denominator !== figure(now).denominator;
}

function Side(props: { side: Schemas["RestatementViewTold"]; kind: FigureKind; day: string; scope: Scope }) {
  const { side, kind, day, scope } = props;
  const figure = useFigure();
  const value = (scope.takenOver ? side.takenOver : side.tally).figures[kind];
  if (!value) return null;
  const { met, counted } = rowsOfFigure(kind);
  // Rows as they were known at that position.
  const rows = (filter: typeof counted) => `${rowsOf(scope, filter)}&at=${side.position}&on=${day}`;
  return (
    <>
      {figure(kind, value)}{" "}
      <span className="fraction">
        <Link to={rows(met ?? counted)}>{value.numerator}</Link> / <Link to={rows(counted)}>{value.denominator}</Link>
      </span>
    </>
  );
}
