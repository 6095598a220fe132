import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, Refused, unwrap } from "../api/client";
import { instantOf, type useHistory } from "./history";

interface Props {
  history: NonNullable<ReturnType<typeof useHistory>>;
  /** Why the page's address cannot be shown. */
  refused: Error | undefined;
  go: (time: string) => void;
}

/** A day, a day and time, or the number of an event. What the server refuses is said here, and the page stays. */
export function AtForm({ history, refused, go }: Props) {
  const { t } = useTranslation();
  const said = useId();
  const [day, setDay] = useState("");
  const [time, setTime] = useState("");
  const [event, setEvent] = useState("");
  const [failure, setFailure] = useState<Error>();
  const shown = failure ?? refused;
  const ask = async (asked: FormEvent, wanted: string) => {
    asked.preventDefault();
    setFailure(undefined);
    if (wanted === "") return;
    try {
      await unwrap(api.GET("/api/v1/plans", { params: { query: { asOf: wanted } } }));
      go(wanted);
    } catch (reason) {
      setFailure(reason as Error);
    }
  };
  const field = { "aria-describedby": said, "aria-invalid": shown !== undefined };
  return (
    <div className="at-form">
      <form onSubmit={(asked) => void ask(asked, day && time ? instantOf(day, time) : day)}>
        <label>
          {t("at.day")} <input type="date" value={day} onChange={({ target }) => setDay(target.value)} {...field} />
        </label>
        <label>
          {t("at.time")} <input type="time" value={time} onChange={({ target }) => setTime(target.value)} {...field} />
        </label>
        <button type="submit" disabled={day === ""}>
          {t("at.show")}
        </button>
      </form>
      <form onSubmit={(asked) => void ask(asked, event)}>
        <label>
          {t("at.event")}{" "}
          <input
            inputMode="numeric"
            pattern="[0-9]*"
            size={8}
            value={event}
            placeholder={`0–${history.position}`}
            onChange={({ target }) => setEvent(target.value.trim())}
            {...field}
          />
        </label>
        <button type="submit" disabled={event === ""}>
          {t("at.show")}
        </button>
      </form>
      <span id={said} role="alert" className="at-refusal">
        {shown && (shown instanceof Refused ? (shown.problem?.detail ?? t("problem.unreachable")) : shown.message)}
      </span>
    </div>
  );
}
