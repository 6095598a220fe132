import type { Schemas } from "../../api/client";

type Event = Schemas["HistoryViewEntry"];

/** Accounts stand in nobody's directory, but each was linked by an event. */
export function accountsIn(events: readonly Event[]): string[] {
  const linked = events
    .filter(({ type }) => type === "person.AccountLinked")
    .map(({ data }) => (data as { account?: { subject?: string } }).account?.subject);
  return [...new Set(linked.filter((account): account is string => account !== undefined))];
}

/** The last that was said of it counts. */
export function isRestricted(events: readonly Event[]): boolean {
  const said = events.filter(({ type }) => /^person\.(PersonRestricted|RestrictionLifted|PersonErased)$/.test(type));
  return said[said.length - 1]?.type === "person.PersonRestricted";
}
