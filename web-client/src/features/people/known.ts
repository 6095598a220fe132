import type { Schemas } from "../../api/client";

type Event = Schemas["HistoryViewEntry"];

/** Accounts stand in nobody's directory, but each was linked by an event. */
export function accountsIn(events: readonly Event[]): string[] {
  const linked = events
    .filter(({ type }) => type === "person.AccountLinked")
    .map(({ data }) => (data as { account?: { subject?: string } }).account?.subject);
  return [...new Set(linked.filter((account): account is string => account !== undefined))];
}

/** What the law has done with what is known of a person. */
export type PersonalData = "shown" | "restricted" | "erased";

/** The last that was said of it counts. */
export function personalData(events: readonly Event[]): PersonalData {
  const said = events.filter(({ type }) => /^person\.(PersonRestricted|RestrictionLifted|PersonErased)$/.test(type));
  const last = said[said.length - 1]?.type;
  if (last === "person.PersonErased") return "erased";
  return last === "person.PersonRestricted" ? "restricted" : "shown";
}
