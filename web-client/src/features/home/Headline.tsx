import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { Light } from "../../app/Light";
import { plusDays } from "./days";
import { dueBetween, figureOf } from "./figures";
import { Count, Fraction, useFigure } from "./parts";
import type { Scope } from "./scope";

/** Days ahead that "coming due" looks. */
export const SOON = 7;

interface Props {
  scope: Scope;
  on: string;
  tally: Schemas["Tally"];
  deadlines: Schemas["SpreadViewDay"][];
}

/** What a leader with two minutes has to know. */
export function Headline({ scope, on, tally, deadlines }: Props) {
  const { t } = useTranslation();
  const figure = useFigure();
  const overdue = figureOf(tally, "OVERDUE");
  const completion = figureOf(tally, "ITEM_COMPLETION");
  const closure = figureOf(tally, "CLOSURE");
  const until = (days: number) => dueIn(deadlines, on, days);
  return (
    <div className="tiles">
      <section className="tile bad" aria-label={t("dash.overdue")}>
        <h2>{t("dash.overdue")}</h2>
        <div className="big">
          <Count
            value={overdue.numerator}
            scope={scope}
            filter={{ figure: "OVERDUE", met: true, sort: "DUE" }}
            label={t("dash.metRows", { name: t("figure.OVERDUE"), count: overdue.numerator })}
          />
          <small>{t("dash.measures")}</small>
        </div>
        <p>
          {t("figure.OVERDUE")} {figure("OVERDUE", overdue)}{" "}
          <Fraction kind="OVERDUE" figure={overdue} scope={scope} name={t("figure.OVERDUE")} />
          <Uncounted figure={overdue} />
        </p>
      </section>
      <section className="tile soon" aria-label={t("dash.soon", { days: SOON })}>
        <h2>{t("dash.soon", { days: SOON })}</h2>
        <div className="big">
          <Count value={until(SOON)} scope={scope} filter={dueBetween(on, plusDays(on, SOON))} />
          <small>{t("dash.measures")}</small>
        </div>
        <p>
          {t("dash.today")} <Count value={until(0)} scope={scope} filter={dueBetween(on, on)} />
          <span className="dot" />
          {t("dash.soon", { days: 30 })}{" "}
          <Count value={until(30)} scope={scope} filter={dueBetween(on, plusDays(on, 30))} />
        </p>
      </section>
      <section className="tile" aria-label={t("dash.lights")}>
        <h2>{t("dash.lights")}</h2>
        <ul className="lights">
          {(["RED", "YELLOW", "GREEN"] as const).map((light) => (
            <li key={light} className={light}>
              <Light light={light} />
              <Bar share={tally.measures === 0 ? 0 : (tally.byLight[light] ?? 0) / tally.measures} />
              <Count
                value={tally.byLight[light] ?? 0}
                scope={scope}
                filter={{ light: [light] }}
                label={`${t(`light.${light}`)} ${tally.byLight[light] ?? 0}`}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className="tile" aria-label={t("figure.ITEM_COMPLETION")}>
        <h2>{t("figure.ITEM_COMPLETION")}</h2>
        <div className="ringed">
          <Ring figure={completion} text={figure("ITEM_COMPLETION", completion)} />
          <div>
            <p>
              {t("dash.items")}{" "}
              <Fraction kind="ITEM_COMPLETION" figure={completion} scope={scope} name={t("figure.ITEM_COMPLETION")} />
              <Uncounted figure={completion} />
            </p>
            <p>
              {t("figure.CLOSURE")} {figure("CLOSURE", closure)}{" "}
              <Fraction kind="CLOSURE" figure={closure} scope={scope} name={t("figure.CLOSURE")} />
            </p>
          </div>
        </div>
      </section>
    </div>
  );
}

/** Open measures with a deadline from this day on. */
export function dueIn(deadlines: Schemas["SpreadViewDay"][], on: string, days: number): number {
  const last = plusDays(on, days);
  return deadlines.reduce((sum, { day, measures }) => (day >= on && day <= last ? sum + measures : sum), 0);
}

/** Says so where there is nothing to count. */
export function Uncounted({ figure }: { figure: Schemas["Figure"] }) {
  const { t } = useTranslation();
  return figure.denominator === 0 ? <span className="note"> {t("dash.uncounted")}</span> : null;
}

export function Bar({ share }: { share: number }) {
  return (
    <span className="bar" aria-hidden>
      <span style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
    </span>
  );
}

const AROUND = 2 * Math.PI * 40;

function Ring({ figure, text }: { figure: Schemas["Figure"]; text: string }) {
  const share = figure.denominator === 0 ? 0 : figure.numerator / figure.denominator;
  return (
    <svg className="ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="40" />
      <circle cx="50" cy="50" r="40" className="done" strokeDasharray={`${share * AROUND} ${AROUND}`} />
      <text x="50" y="57">
        {text}
      </text>
    </svg>
  );
}
