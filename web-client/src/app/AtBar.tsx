import { HistoryOutlined } from "@ant-design/icons";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate } from "react-router";
import { AtForm } from "./AtForm";
import { AtSlider } from "./AtSlider";
import { at, now, useAt } from "./at";
import { instant } from "./format";
import { dayAfter, dayOf, useHistory, useMoment } from "./history";
import "./at.css";

/** Pages that can tell of any time; the others tell of now, and say so. */
const ANY_TIME = [/^\/$/, /^\/ledger$/, /^\/(items|plans)\/[^/]+$/, /^\/plans$/];

/** As of when the page tells, and the way to any other time. */
export function AtBar() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { at: asOf, on, past } = useAt();
  const [open, setOpen] = useState(false);
  const turns = ANY_TIME.some((page) => page.test(pathname));
  const moment = useMoment();
  const history = useHistory(past || open);
  const here = pathname + search;
  const go = (time: string) => void navigate(at(here, { at: time, on: "" }), { replace: past });
  useEffect(() => {
    // Who came by a sent address sees at once how to get elsewhere.
    if (past) setOpen(true);
  }, [past]);
  if (!turns && !past) return null;
  const seen = moment.isPlaceholderData ? undefined : moment.data;
  const position = /^\d+$/.test(asOf) ? Number(asOf) : Number((past && moment.data?.position) || history?.position);
  const day =
    on || /^\d{4}-\d\d-\d\d$/.exec(asOf)?.[0] || (past && moment.data ? dayOf(moment.data.asOf) : history?.today);
  const toDay = (to: string) => (history && to >= history.today ? toNow() : go(to));
  const toNow = () => {
    setOpen(false);
    void navigate(at(here, now));
  };
  return (
    <section className={past ? "at-bar past" : "at-bar"} aria-label={t("at.title")}>
      <div className="at-line">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <HistoryOutlined aria-hidden /> {t("at.title")}
          {!past && t("at.isNow")}
        </button>
        {past && (
          <strong role="status">
            {seen && asOf !== "" && t("at.seeing", { time: instant(seen.asOf), position: seen.position })}
            {seen && asOf === "" && t("at.seeingDay", { day: on })}
            {seen && asOf !== "" && on !== "" && ` ${t("at.countedFor", { day: on })}`}
            {moment.error && t("at.refused")}
            {!turns && ` ${t("at.onlyNow")}`}
          </strong>
        )}
        {past && (
          <>
            <button type="button" className="back" onClick={toNow}>
              {t("at.back")}
            </button>
            {!moment.error && (
              <Link to={at(`/changes?from=${encodeURIComponent(asOf || on)}`, now)}>{t("at.compare")}</Link>
            )}
          </>
        )}
      </div>
      {open && history && day && (
        <div className="at-controls">
          <div className="at-steps">
            <button type="button" disabled={day <= history.first} onClick={() => toDay(dayAfter(day, -1))}>
              ‹ {t("at.dayBefore")}
            </button>
            <button type="button" disabled={!(position > 0)} onClick={() => go(String(position - 1))}>
              ‹ {t("at.eventBefore")}
            </button>
            <button
              type="button"
              disabled={!(past && position < history.position)}
              onClick={() => go(String(position + 1))}
            >
              {t("at.eventAfter")} ›
            </button>
            <button type="button" disabled={!past || day >= history.today} onClick={() => toDay(dayAfter(day, 1))}>
              {t("at.dayAfter")} ›
            </button>
          </div>
          <AtForm history={history} refused={moment.error ?? undefined} go={go} />
          <AtSlider history={history} day={day} go={toDay} />
        </div>
      )}
    </section>
  );
}
