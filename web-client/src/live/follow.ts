import type { components } from "../api/schema";
import { eventReader } from "./sse";

type Schemas = components["schemas"];

/** What the stream tells, by the name of the event. */
export type News =
  | { kind: "rows"; data: Schemas["RowsChanged"] }
  | { kind: "reset"; data: Schemas["PositionReached"] }
  | { kind: "tasks"; data: Schemas["PositionReached"] }
  | { kind: "inbox"; data: Schemas["UnreadCounted"] }
  | { kind: "lag"; data: Schemas["RowsLag"] }
  | { kind: "end"; data: Schemas["StreamEnded"] };

/** Connected, trying again, or not until something else happens. */
export type LiveState = "online" | "connecting" | "offline";

export interface Followed {
  /** The token in use now; undefined: there is none, so nothing can be asked. */
  token: () => string | undefined;
  tell: (news: News) => void;
  became: (state: LiveState) => void;
}

const KINDS = new Set(["rows", "reset", "tasks", "inbox", "lag", "end"]);
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** The server says something every 15 s at least; after this long of nothing the connection is dead. */
const SILENCE_MS = 40_000;
/** After so many failures the reader is told that it is not a short break. */
const FAILURES_UNTIL_OFFLINE = 4;

/** Stays on the stream, from where it was left, until stopped. */
export function follow(address: string, { token, tell, became }: Followed): { stop: () => void; retry: () => void } {
  let last: string | undefined;
  let stopped = false;
  let waking: (() => void) | undefined;
  let connection: AbortController | undefined;

  async function once(bearer: string): Promise<"heard" | "failed" | "forbidden" | "expired" | "lost"> {
    const abort = new AbortController();
    connection = abort;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heardSomething = () => {
      clearTimeout(silence);
      silence = setTimeout(() => abort.abort(), SILENCE_MS);
    };
    let heard = false;
    try {
      heardSomething();
      const response = await fetch(address, {
        headers: { Authorization: `Bearer ${bearer}`, ...(last !== undefined && { "Last-Event-ID": last }) },
        signal: abort.signal,
        cache: "no-store",
      });
      if (response.status === 401) return "expired";
      if (response.status === 403) return "forbidden";
      // The place is one that this server never reached, after a restore for instance.
      if (response.status === 400 && last !== undefined) return "lost";
      if (!response.ok || !response.body) return "failed";
      became("online");
      const text = new TextDecoder();
      const read = eventReader();
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return heard ? "heard" : "failed";
        heard = true;
        heardSomething();
        for (const { id, event, data } of read(text.decode(value, { stream: true }))) {
          if (id) last = id;
          if (!KINDS.has(event)) continue;
          const news = { kind: event, data: JSON.parse(data) } as News;
          tell(news);
          if (news.kind === "end" && news.data.why === "TOKEN_EXPIRED") return "expired";
          if (news.kind === "end" && news.data.why === "NOT_ALLOWED") return "forbidden";
        }
      }
    } catch {
      return heard ? "heard" : "failed";
    } finally {
      clearTimeout(silence);
      abort.abort();
    }
  }

  const wait = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      waking = () => {
        clearTimeout(timer);
        done();
      };
    });

  async function run() {
    let failures = 0;
    while (!stopped) {
      const bearer = token();
      const came = bearer === undefined ? "expired" : await once(bearer);
      if (stopped) return;
      if (came === "lost") {
        // What came in between is not known: everything is read anew.
        tell({ kind: "reset", data: { position: last ?? "" } });
        last = undefined;
        continue;
      }
      failures = came === "heard" ? 0 : failures + 1;
      if (came === "forbidden" || came === "expired") {
        became("offline");
        // Until a token comes; it is looked for now and then as well.
        await wait(came === "forbidden" ? 10 * LONGEST_WAIT_MS : LONGEST_WAIT_MS);
        continue;
      }
      became(failures >= FAILURES_UNTIL_OFFLINE ? "offline" : "connecting");
      const pause = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
      // Not all at once after a restart.
      await wait(pause * (0.5 + Math.random() / 2));
    }
  }

  void run();
  return {
    stop: () => {
      stopped = true;
      connection?.abort();
      waking?.();
    },
    retry: () => waking?.(),
  };
}
