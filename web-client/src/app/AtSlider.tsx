import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAfter, daysFrom, useDensity, type useHistory } from "./history";

// Whoever drags or holds an arrow key passes many days and wants one.
const SETTLED_MS = 250;

/** From the first day to today, with a strip that shows on which days much happened. */
export function AtSlider(props: {
  history: NonNullable<ReturnType<typeof useHistory>>;
  day: string;
  go: (day: string) => void;
}) {
  const { t } = useTranslation();
  const { history, go } = props;
  const days = daysFrom(history.first, history.today);
  const [moved, setMoved] = useState<number>();
  useEffect(() => {
    if (moved === undefined) return;
    const settled = setTimeout(() => {
      setMoved(undefined);
      go(dayAfter(history.first, moved));
    }, SETTLED_MS);
    return () => clearTimeout(settled);
  }, [moved, go, history.first]);
  if (days < 1) return null;
  const value = moved ?? Math.min(days, Math.max(0, daysFrom(history.first, props.day)));
  const shown = dayAfter(history.first, value);
  return (
    <div className="at-slider">
      <span>{history.first}</span>
      <div className="at-track">
        <Strip history={history} days={days} />
        <input
          type="range"
          min={0}
          max={days}
          value={value}
          aria-label={t("at.slider")}
          aria-valuetext={shown}
          onChange={(event) => setMoved(Number(event.target.value))}
        />
      </div>
      <span>{history.today}</span>
      <output>{shown}</output>
    </div>
  );
}

function Strip({ history, days }: { history: { first: string; today: string }; days: number }) {
  const { t } = useTranslation();
  const { data = [] } = useDensity(history.first, history.today);
  const most = Math.max(1, ...data.map(({ events }) => events));
  return (
    <svg
      className="at-strip"
      viewBox={`0 0 ${days + 1} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t("at.strip")}
    >
      {data
        .filter(({ events }) => events > 0)
        .map(({ day, events }) => {
          const height = 2 + (8 * events) / most;
          return <rect key={day} x={daysFrom(history.first, day)} y={10 - height} width="1" height={height} />;
        })}
    </svg>
  );
}
