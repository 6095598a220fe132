import { Button, Skeleton, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, type Schemas } from "../api/client";
import "./events.css";
import { instant, useActor } from "./format";
import { ProblemAlert } from "./ProblemAlert";
import { RawEvent } from "./RawEvent";

type Event = Schemas["HistoryViewEntry"];

interface Asked {
  data: Event[] | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** Everything that happened to something, the latest first; only some may read it, and the others are told so. */
export function Events({ data, error, refetch }: Asked) {
  const { t } = useTranslation();
  if (error instanceof Refused && error.problem?.status === 403) {
    return <Typography.Text type="secondary">{t("events.notForYou")}</Typography.Text>;
  }
  if (error) return <ProblemAlert failure={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  if (data.length === 0) return <Typography.Text type="secondary">{t("events.none")}</Typography.Text>;
  return (
    <ol className="events">
      {[...data].reverse().map((event) => (
        <Happened key={`${event.type}/${event.sequence}/${event.recordedAt}`} event={event} />
      ))}
    </ol>
  );
}

function Happened({ event }: { event: Event }) {
  const { t, i18n } = useTranslation();
  const nameOf = useActor();
  const [raw, setRaw] = useState(false);
  return (
    <li>
      <div>{i18n.language === "en" ? event.sentence.en : event.sentence.zh}</div>
      <Typography.Text type="secondary">
        {event.actor && `${nameOf(event.actor)} · `}
        <time dateTime={event.recordedAt}>{instant(event.recordedAt)}</time>
        {` · ${t("events.number", { sequence: event.sequence, position: event.position ?? "—" })}`}
      </Typography.Text>
      <Button type="link" size="small" aria-expanded={raw} onClick={() => setRaw(!raw)}>
        {t("events.raw")}
      </Button>
      {raw && <RawEvent event={event} />}
    </li>
  );
}

/** Of a history that does not exist before its first event. */
export async function orNone(history: Promise<Schemas["HistoryView"]>): Promise<Event[]> {
  try {
    return (await history).events;
  } catch (failure) {
    if (failure instanceof Refused && failure.problem?.status === 404) return [];
    throw failure;
  }
}
