import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { FIGURES } from "../../app/figures";
import { figureOf, ITEM_STATUSES, rowsOfFigure } from "./figures";
import { Uncounted } from "./Headline";
import { Count, Fraction, Part, useFigure } from "./parts";
import type { Scope } from "./scope";

/** Every figure with what it is made of, and how many there are in each state. */
export function FiguresTable(props: { scope: Scope; tally: Schemas["Tally"] }) {
  const { t } = useTranslation();
  const figure = useFigure();
  const { scope, tally } = props;
  return (
    <Part title={t("dash.figures")}>
      <p className="states">
        {t("dash.items")} <Count value={tally.items} scope={scope} filter={rowsOfFigure("CLOSURE").counted} />
        {ITEM_STATUSES.map((status) => (
          <span key={status}>
            {t(`status.${status}`)}{" "}
            <Count value={tally.byStatus[status] ?? 0} scope={scope} filter={{ status: [status] }} />
          </span>
        ))}
      </p>
      <p className="states">
        {t("dash.allMeasures")}{" "}
        <Count value={tally.measures} scope={scope} filter={rowsOfFigure("MEASURE_COMPLETION").counted} />
        {(["OPEN", "BASICALLY_COMPLETED", "COMPLETED", "SUSTAINED"] as const).map((status) => (
          <span key={status}>
            {t(`measureStatus.${status}`)}{" "}
            <Count value={tally.byMeasureStatus[status] ?? 0} scope={scope} filter={{ measureStatus: [status] }} />
          </span>
        ))}
      </p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col" className="named">
              {t("dash.figure")}
            </th>
            <th scope="col" className="number">
              {t("dash.value")}
            </th>
            <th scope="col" className="number">
              {t("dash.ofHowMany")}
            </th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {t(`figure.${kind}`)} <span className="note">{t(`figureOf.${kind}`)}</span>
              </th>
              <td className="number">{figure(kind, figureOf(tally, kind))}</td>
              <td className="number">
                <Fraction kind={kind} figure={figureOf(tally, kind)} scope={scope} name={t(`figure.${kind}`)} />
                <Uncounted figure={figureOf(tally, kind)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
