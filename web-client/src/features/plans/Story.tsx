import { Card, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { instant, useActor } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { RawEvent } from "../../app/RawEvent";
import { useHistory, useShown } from "./usePlan";

type Event = Schemas["HistoryViewEntry"];

/** Everything that ever happened to the plan, in sentences, the latest first. */
export function Story() {
  const { t } = useTranslation();
  const { plan } = useShown();
  const history = useHistory(plan.id);
  // The version counts the events: at an earlier time, the later ones have not happened.
  const events = (history.data?.events ?? []).filter(({ sequence }) => sequence <= plan.version).reverse();
  return (
    <Card
      id="history"
      title={<h2 className="card-title">{t("plan.history")}</h2>}
      extra={
        history.data && <Typography.Text type="secondary">{t("plan.order", { count: events.length })}</Typography.Text>
      }
    >
      {history.error ? (
        <ProblemAlert failure={history.error} retry={() => void history.refetch()} />
      ) : history.data ? (
        <Sentences events={events} raw />
      ) : (
        <Skeleton active />
      )}
    </Card>
  );
}

export function Sentences({ events, raw = false }: { events: Event[]; raw?: boolean }) {
  const { t, i18n } = useTranslation();
  const nameOf = useActor();
  return (
    <ol className="story">
      {events.map((event) => (
        <li key={event.sequence}>
          <div>{i18n.language === "en" ? event.sentence.en : event.sentence.zh}</div>
          <Typography.Text type="secondary">
            {event.actor && `${nameOf(event.actor)} · `}
            <time dateTime={event.recordedAt}>{instant(event.recordedAt)}</time>
            {` · ${t("events.number", { sequence: event.sequence, position: event.position ?? "—" })}`}
          </Typography.Text>
          {raw && (
            <details>
              <summary>{t("plan.raw")}</summary>
              <RawEvent event={event} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
