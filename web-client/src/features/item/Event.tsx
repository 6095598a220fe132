import { Button, Skeleton, Tag, Typography } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { instant, useActor } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { RawEvent } from "../../app/RawEvent";
import { Changes } from "./Changes";
import { useShown } from "./context";
import type { Happened } from "./kinds";
import { useReplay } from "./replay";

/** One event: its sentence, who and when; what it changed and how it is recorded are one click away. */
export function Event({ happened: { key, kind, own, whole, event } }: { happened: Happened }) {
  const { t, i18n } = useTranslation();
  const nameOf = useActor();
  const [shown, setShown] = useState<"diff" | "raw">();
  const toggle = (what: "diff" | "raw") => setShown(shown === what ? undefined : what);
  const late = event.occurredOn && event.occurredOn !== dayjs(event.recordedAt).tz().format("YYYY-MM-DD");
  return (
    <li id={key} className="event" tabIndex={-1}>
      <div className="event-head">
        <Tag>{t(`timeline.kind.${kind}`)}</Tag>
        <span className="event-sentence">{i18n.language === "en" ? event.sentence.en : event.sentence.zh}</span>
      </div>
      <div className="event-more">
        <Typography.Text type="secondary">
          {event.actor && `${nameOf(event.actor)} · `}
          <time dateTime={event.recordedAt}>{instant(event.recordedAt)}</time>
          {late && ` · ${t("timeline.occurredOn", { date: event.occurredOn ?? "" })}`}
          {` · ${t("events.number", { sequence: event.sequence, position: event.position ?? "—" })}`}
        </Typography.Text>
        {whole && <Link to={whole}>{t("timeline.whole")}</Link>}
        {own && (
          <Button type="link" size="small" aria-expanded={shown === "diff"} onClick={() => toggle("diff")}>
            {t("timeline.diff")}
          </Button>
        )}
        <Button type="link" size="small" aria-expanded={shown === "raw"} onClick={() => toggle("raw")}>
          {t("item.raw")}
        </Button>
      </div>
      {shown === "diff" && <Diff sequence={event.sequence} />}
      {shown === "raw" && <RawEvent event={event} />}
    </li>
  );
}

function Diff({ sequence }: { sequence: number }) {
  const { item } = useShown();
  const between = useReplay(item.id, { to: sequence, ...(sequence > 0 && { from: sequence - 1 }) });
  if (between.error) return <ProblemAlert failure={between.error} retry={() => void between.refetch()} />;
  if (!between.data) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  // Before the first event there was nothing.
  const changes =
    sequence > 0 ? between.data.changes : Object.entries(between.data.state).map(([path, after]) => ({ path, after }));
  return <Changes changes={changes} />;
}
