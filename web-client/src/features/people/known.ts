import type { Schemas } from "../../api/client";

type Event = Schemas["HistoryViewEntry"];

/** What the law has done with what is known of a person. */
export type PersonalData = "shown" | "restricted" | "erased";

/** The last that was said of it counts. */
export function personalData(events: readonly Event[]): PersonalData {
  const said = events.filter(({ type }) => /^person\.(PersonRestricted|RestrictionLifted|PersonErased)$/.test(type));
  const last = said[said.length - 1]?.type;
  if (last === "person.PersonErased") return "erased";
  return last === "person.PersonRestricted" ? "restricted" : "shown";
}
