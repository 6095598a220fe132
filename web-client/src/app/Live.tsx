import { CheckCircleFilled, DisconnectOutlined, SyncOutlined } from "@ant-design/icons";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { ownVersions } from "../api/client";
import { current } from "../identity/session";
import { connect } from "../live/connect";
import type { LiveState, News } from "../live/follow";
import { NONE, shownOn, type Updates, withRows } from "../live/updates";
import { useAt } from "./at";
import "./live.css";

// Beyond this the rows are noticeably old.
const BEHIND_MS = 5_000;

let live = false;

/** Whether changes are told as they happen: then nothing is read again unasked, and no table moves. */
export const isLive = (): boolean => live;

const reconnected = new Set<() => void>();

/** Tells when the stream is back after it was away; gives the way to end it. */
export function whenReconnected(tell: () => void): () => void {
  reconnected.add(tell);
  return () => reconnected.delete(tell);
}

/** Follows what others change, shows whether it does, and offers to show the changes. */
export function Live({ person }: { person: string }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { past } = useAt();
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  const [behind, setBehind] = useState(0);
  const [updates, setUpdates] = useState<Updates>(NONE);
  const begun = useRef(false);
  useEffect(() => {
    const hear = (news: News) => {
      if (news.kind === "rows") setUpdates((known) => withRows(known, news.data));
      if (news.kind === "lag") setBehind(news.data.behind > 0 ? news.data.millis : 0);
      if (news.kind === "inbox" && !begun.current) readWhatCameBefore(queries, Number(news.data.position));
      begun.current = true;
      if (count(queries, news)) setUpdates(NONE);
    };
    let away = false;
    const connection = connect((told) => {
      if (told.told === "news") return hear(told.news);
      live = told.state === "online";
      if (live && away) for (const tell of reconnected) tell();
      away = !live && (away || begun.current);
      setState(told.state);
    });
    const here = () => connection.say({ say: "here", person, token: current()?.accessToken });
    here();
    window.addEventListener("pageshow", here);
    window.addEventListener("online", here);
    return () => {
      window.removeEventListener("pageshow", here);
      window.removeEventListener("online", here);
      connection.close();
      live = false;
    };
  }, [person, queries]);
  // Another page reads anew what it shows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each page
  useEffect(() => {
    void queries.invalidateQueries({ refetchType: "none", predicate: changes });
    setUpdates(NONE);
  }, [pathname, queries]);
  const { count: changed, more } = shownOn(pathname, updates, ownVersions);
  const refresh = () => {
    setUpdates(NONE);
    void queries.invalidateQueries({ predicate: changes });
  };
  return (
    <>
      <State state={state} behind={behind} />
      <div role="status" className="live-updates">
        {(changed > 0 || more) && !past && (
          <button type="button" onClick={refresh}>
            <SyncOutlined aria-hidden /> {more ? t("live.more") : t("live.updates", { count: changed })} ·{" "}
            {t("live.refresh")}
          </button>
        )}
      </div>
    </>
  );
}

const changes = ({ queryKey: [first] }: { queryKey: readonly unknown[] }) => first !== "client";

/** Counters follow at once; after a reset everything is read anew. Tells whether it was. */
function count(queries: QueryClient, news: News): boolean {
  if (news.kind === "inbox") {
    const { unread } = news.data;
    queries.setQueryData(["messages", "unread"], (known: object | undefined) => known && { ...known, unread });
  }
  if (news.kind === "tasks") void queries.invalidateQueries({ queryKey: ["tasks", "count"] });
  if (news.kind === "reset") void queries.invalidateQueries({ predicate: changes });
  return news.kind === "reset";
}

/** What was read before the stream told anything may be older than where the stream begins. */
function readWhatCameBefore(queries: QueryClient, position: number): void {
  void queries.invalidateQueries({
    predicate: ({ state: { data } }) =>
      typeof data === "object" && data !== null && "position" in data && Number(data.position) < position,
  });
}

function State({ state, behind }: { state: LiveState; behind: number }) {
  const { t } = useTranslation();
  const Shape = { online: CheckCircleFilled, connecting: SyncOutlined, offline: DisconnectOutlined }[state];
  return (
    <span className={`live-state ${state}`} title={t(`live.${state}Why`)} role="status">
      <Shape aria-hidden /> {t(`live.${state}`)}
      {behind > BEHIND_MS && ` · ${t("live.behind", { count: Math.round(behind / 1000) })}`}
    </span>
  );
}
