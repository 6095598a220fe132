import { hashKey, type Query, type QueryKey } from "@tanstack/react-query";
import { createPath, parsePath, type To, useLocation } from "react-router";
import { type Time, timeOf } from "../api/asOf";
import { language } from "../text";

/** The time that the page tells of; in the past nothing can be written. */
export function useAt(): Time & { past: boolean } {
  const { search } = useLocation();
  const time = timeOf(new URLSearchParams(search));
  return { ...time, past: time.at !== "" || time.on !== "" };
}

/** The same address at another time; without one it is left to {@link carried}. */
export function at(path: string, time: Partial<Time>): string {
  const parts = parsePath(path);
  const search = new URLSearchParams(parts.search);
  for (const [name, value] of Object.entries(time)) search.set(name, value);
  return createPath({ ...parts, search: search.toString() });
}

/** An address that says so leads back to now. */
export const now: Time = { at: "", on: "" };

/** Wherever one goes inside, the time goes along, unless the address has one of its own. */
export function carried(to: To, here: string): To {
  const parts = typeof to === "string" ? parsePath(to) : to;
  const search = new URLSearchParams(parts.search);
  const current = timeOf(new URLSearchParams(here));
  if (!search.has("at") && !search.has("on")) {
    if (current.at) search.set("at", current.at);
    if (current.on) search.set("on", current.on);
  } else {
    // Of an address that names a day only, what was known is the page's.
    if (!search.has("at") && current.at) search.set("at", current.at);
    for (const name of ["at", "on"]) if (search.get(name) === "") search.delete(name);
  }
  const text = search.toString();
  return { ...parts, search: text === "" ? "" : `?${text}` };
}

/**
 * `placeholderData` of what forms stand on: while the same is read in another language, what was read stays, and so
 * does a form with its focus.
 */
export const sameInOtherWords =
  (key: QueryKey) =>
  <Data>(before: Data | undefined, query: Pick<Query, "queryKey"> | undefined): Data | undefined =>
    query && hashKey(query.queryKey) === hashKey(key) ? before : undefined;

// Who is signed in, and what waits for them, is of now whatever the page tells of.
const OF_NOW = new Set<unknown>(["me", "client", "messages", "tasks", "now"]);

/** What was read of one time, or in one language, is not shown as another's. */
export function keyAtTime(key: QueryKey): string {
  if (OF_NOW.has(key[0])) return hashKey(key);
  const { at, on } = timeOf(new URLSearchParams(location.search));
  return hashKey([...key, at, on, language()]);
}
