import type { Middleware } from "openapi-fetch";
import type { paths } from "./schema";

/** Addresses that tell of any time: the compiler compares this list with the API. */
type NamesOf<Query> = Query extends object ? keyof Query : never;
type TellsOfAnyTime = {
  [P in keyof paths]: paths[P] extends { get: { parameters: { query?: infer Query } } }
    ? "asOf" extends NamesOf<Query>
      ? P
      : never
    : never;
}[keyof paths];

// Whether also `on`, the day for which is counted, is taken from the page: a restatement has a day of its own.
const ANY_TIME: Record<TellsOfAnyTime, boolean> = {
  "/api/v1/items/{id}": true,
  "/api/v1/items/{id}/measures/{measure}/promises": true,
  "/api/v1/ledger": true,
  "/api/v1/ledger.csv": true,
  "/api/v1/ledger.xlsx": true,
  "/api/v1/ledger/facets": true,
  "/api/v1/plans": true,
  "/api/v1/plans/{id}": true,
  "/api/v1/statistics": true,
  "/api/v1/statistics.csv": true,
  "/api/v1/statistics.xlsx": true,
  "/api/v1/statistics/groups": true,
  "/api/v1/statistics/restatement": false,
  "/api/v1/statistics/spread": true,
  "/api/v1/statistics/trend": true,
};

/**
 * The time that a page tells of.
 *
 * @param at what was known: the end of a day, an instant, or the position of an event
 * @param on the day for which it counts, no later than that
 */
export interface Time {
  at: string;
  on: string;
}

/** Of a page's address; empty where it tells of now. */
export function timeOf(search: URLSearchParams): Time {
  return { at: search.get("at")?.trim() ?? "", on: search.get("on")?.trim() ?? "" };
}

/** In a question of a page's frame: of now, whatever time the page tells of. */
export const NOW = "now";

/** Adds the page's time to a question; what the question says itself stands. */
export function asked(question: URL, schemaPath: string, { at, on }: Time): URL {
  const takesOn = (ANY_TIME as Record<string, boolean | undefined>)[schemaPath];
  if (takesOn === undefined) return question;
  const changed = new URL(question);
  const own = changed.searchParams.get("asOf");
  if (own === NOW) changed.searchParams.delete("asOf");
  if (own === null && at !== "") changed.searchParams.set("asOf", at);
  if (own === null && on !== "" && takesOn && !changed.searchParams.has("on")) changed.searchParams.set("on", on);
  return changed;
}

export const asOfThePage: Middleware = {
  onRequest({ request, schemaPath }) {
    if (request.method !== "GET") return undefined;
    const changed = asked(new URL(request.url), schemaPath, timeOf(new URLSearchParams(location.search)));
    return changed.href === request.url ? undefined : new Request(changed, request);
  },
};
