import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { plusMonths, weeksOf } from "./days";
import { Part } from "./parts";
import { rowsOf, type Scope } from "./scope";

type Due = Schemas["SpreadViewDay"];

/** How many measures are due on each day. */
export function Calendar(props: { scope: Scope; on: string; deadlines: Due[] }) {
  const { t } = useTranslation();
  const { scope, on, deadlines } = props;
  const [chosen, setChosen] = useState<string>();
  const month = chosen ?? on.slice(0, 7);
  const due = new Map(deadlines.map((each) => [each.day, each]));
  const outside = (later: boolean) =>
    deadlines.filter(({ day }) => (later ? day.slice(0, 7) > month : day.slice(0, 7) < month)).length > 0;
  return (
    <Part title={t("dash.calendar")} note={t("dash.calendarWhy")}>
      <div className="months">
        <button type="button" className="plain" onClick={() => setChosen(plusMonths(month, -1))}>
          ‹ {t("dash.monthBefore")}
          {outside(false) && <span className="more" aria-hidden />}
        </button>
        <strong aria-live="polite">{month}</strong>
        <button type="button" className="plain" onClick={() => setChosen(plusMonths(month, 1))}>
          {t("dash.monthAfter")} ›{outside(true) && <span className="more" aria-hidden />}
        </button>
      </div>
      <table className="calendar">
        <caption className="unseen">{`${t("dash.calendar")} ${month}`}</caption>
        <thead>
          <tr>
            {t("dash.weekdays")
              .split(" ")
              .map((weekday) => (
                <th key={weekday} scope="col">
                  {weekday}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, weekday) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the days of other months are all alike
                <td key={weekday} className={day === on ? "today" : ""}>
                  {day && <Day day={day} on={on} due={due.get(day)} scope={scope} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Day({ day, on, due, scope }: { day: string; on: string; due: Due | undefined; scope: Scope }) {
  const { t } = useTranslation();
  const date = Number(day.slice(8));
  if (!due) return <span className="day">{date}</span>;
  const late = day < on;
  return (
    <Link className={late ? "day due late" : "day due"} to={rowsOf(scope, due.rows, { sort: "DUE" })}>
      <span aria-hidden>
        {date}
        <b>{due.measures}</b>
      </span>
      <span className="unseen">{t(late ? "dash.dayLate" : "dash.dayDue", { day, count: due.measures })}</span>
    </Link>
  );
}
