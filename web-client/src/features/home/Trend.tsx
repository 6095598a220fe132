import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Schemas } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Chart } from "./Chart";
import { type Series, stacked, unstacked } from "./charts";
import { ITEM_STATUSES } from "./figures";
import { Part } from "./parts";
import { type LedgerFilter, rowsOf, type Scope } from "./scope";
import { type Pace, useTrend } from "./statistics";

type Point = Schemas["TrendViewPoint"];

/** How it went: what is left to do, and how problems move through the states. */
export function Trend({ scope, on }: { scope: Scope; on: string }) {
  const { t } = useTranslation();
  const [pace, setPace] = useState<Pace>("WEEK");
  const trend = useTrend(scope, on, pace);
  if (trend.error) return <ProblemAlert failure={trend.error} retry={() => void trend.refetch()} />;
  const points = begun(trend.data?.points ?? []);
  const days = points.map(({ day }) => day);
  const left: Line[] = [
    { name: t("dash.openMeasures"), filter: trend.data?.open ?? {}, values: points.map((point) => point.openMeasures) },
    {
      name: t("dash.overdueMeasures"),
      filter: trend.data?.overdue ?? {},
      values: points.map((point) => point.overdueMeasures),
    },
  ];
  // What is done lies below, so that the whole shows as well.
  const flow: Line[] = [...ITEM_STATUSES].reverse().map((status) => ({
    name: t(`status.${status}`),
    filter: { status: [status] },
    values: points.map((point) => point.items[status] ?? 0),
  }));
  const choice = (
    <label>
      {t("dash.every")}{" "}
      <select value={pace} onChange={(event) => setPace(event.target.value as Pace)}>
        {(["DAY", "WEEK", "MONTH"] as const).map((each) => (
          <option key={each} value={each}>
            {t(`dash.pace.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="columns">
      <Course
        title={t("dash.burnDown")}
        note={t("dash.burnDownWhy")}
        extra={choice}
        {...{ scope, days }}
        lines={left}
      />
      <Course title={t("dash.flow")} note={t("dash.flowWhy")} {...{ scope, days }} lines={flow} stack />
    </div>
  );
}

/** From the first point on at which there was anything. */
export function begun(points: Point[]): Point[] {
  const first = points.findIndex(({ items }) => Object.values(items).some((count) => count > 0));
  return first < 0 ? [] : points.slice(Math.max(0, first - 1));
}

interface Line extends Series {
  filter: LedgerFilter;
}

function Course(props: {
  title: string;
  note: string;
  extra?: React.ReactNode;
  scope: Scope;
  days: string[];
  lines: Line[];
  stack?: boolean;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asTable, setAsTable] = useState(false);
  const { title, scope, days, lines } = props;
  const rows = (line: Line | undefined, day: string | undefined) => `${rowsOf(scope, line?.filter ?? {})}&on=${day}`;
  return (
    <Part
      title={title}
      note={props.note}
      extra={
        <>
          {props.extra}
          <button type="button" className="plain" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t("dash.table")}
          </button>
        </>
      }
    >
      {days.length === 0 ? (
        <p className="note">{t("dash.nothing")}</p>
      ) : asTable ? (
        <div className="scrolls tall">
          <table className="figures">
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t("dash.day")}</th>
                {lines.map((line) => (
                  <th key={line.name} scope="col" className="number">
                    {line.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day, place) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  {lines.map((line) => (
                    <td key={line.name} className="number">
                      <Link to={rows(line, day)}>{line.values[place]}</Link>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Chart
          label={t("dash.chartOf", { title })}
          option={props.stack ? stacked(days, lines) : unstacked(days, lines)}
          choose={(series, place) => void navigate(rows(lines[series], days[place]))}
        />
      )}
    </Part>
  );
}
