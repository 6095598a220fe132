import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { FIGURES, ITEM_STATUSES, KINDS, rowsOfFigure } from "./figures";
import { Uncounted } from "./Headline";
import { Count, Fraction, Part, useFigure } from "./parts";
import type { Scope } from "./scope";

/** Every figure with what it is made of, and how many there are in each state. */
export function FiguresTable(props: { scope: Scope; counts: Schemas["Counts"]; figures: Schemas["Figures"] }) {
  const { t } = useTranslation();
  const figure = useFigure();
  const { scope, counts, figures } = props;
  return (
    <Part title={t("dash.figures")}>
      <p className="states">
        {t("dash.items")} <Count value={counts.items} scope={scope} filter={rowsOfFigure("CLOSURE").counted} />
        {ITEM_STATUSES.map((status) => (
          <span key={status}>
            {t(`status.${status}`)}{" "}
            <Count value={counts.byStatus[status] ?? 0} scope={scope} filter={{ status: [status] }} />
          </span>
        ))}
      </p>
      <p className="states">
        {t("dash.allMeasures")}{" "}
        <Count value={counts.measures} scope={scope} filter={rowsOfFigure("MEASURE_COMPLETION").counted} />
        {(["OPEN", "BASICALLY_COMPLETED", "COMPLETED", "SUSTAINED"] as const).map((status) => (
          <span key={status}>
            {t(`measureStatus.${status}`)}{" "}
            <Count value={counts.byMeasureStatus[status] ?? 0} scope={scope} filter={{ measureStatus: [status] }} />
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
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {t(`figure.${kind}`)} <span className="note">{t(`figureOf.${kind}`)}</span>
              </th>
              <td className="number">{figure(kind, figures[FIGURES[kind]])}</td>
              <td className="number">
                <Fraction kind={kind} figure={figures[FIGURES[kind]]} scope={scope} name={t(`figure.${kind}`)} />
                <Uncounted figure={figures[FIGURES[kind]]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
