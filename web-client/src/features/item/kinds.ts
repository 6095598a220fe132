import type { Schemas } from "../../api/client";
import { recordLink } from "../../record/record";

export const KINDS = ["PROBLEM", "DUTY", "WORK", "EVIDENCE", "CLOSURE", "SUPERVISION"] as const;
export type Kind = (typeof KINDS)[number];

const OF: [RegExp, Kind][] = [
  [/^item\.Evidence/, "EVIDENCE"],
  [/^item\.(Closure|ItemClosed|ItemReopened|TakenOverClosure|RuleDemand)/, "CLOSURE"],
  [/^item\.(ProgressReported|MeasureCompleted|MeasureBasicallyCompleted|MeasureReviewed)/, "WORK"],
  [/^item\.(Measure|Extension|Deadline|ItemClaimed|ResponsibleUnit)/, "DUTY"],
];

export const kindOf = (type: string): Kind => OF.find(([name]) => name.test(type))?.[1] ?? "PROBLEM";

/** One thing that happened: to the item itself, or by a notice, inspection, look-back or rule that covers it. */
export interface Happened {
  key: string;
  kind: Kind;
  /** Whether the item's own replay tells what it changed. */
  own: boolean;
  /** Where a notice, an inspection … is told whole. */
  whole?: string;
  event: Schemas["HistoryViewEntry"];
}

/** All that happened up to a version, the latest first: the one order of this page. */
export function happened(history: Schemas["HistoryView"], version: number): Happened[] {
  const own = history.events
    .filter(({ sequence }) => sequence <= version)
    .map((event): Happened => ({ key: `event-${event.sequence}`, kind: kindOf(event.type), own: true, event }));
  const acts = history.acts.map(
    ({ actId, kind, event }): Happened => ({
      key: `act-${actId}-${event.sequence}`,
      kind: "SUPERVISION",
      own: false,
      whole: recordLink(kind, actId),
      event,
    }),
  );
  return [...own, ...acts].sort((a, b) => later(b.event, a.event));
}

/** Positions are the order in which everything happened; what has none yet is the latest. */
function later(a: Schemas["HistoryViewEntry"], b: Schemas["HistoryViewEntry"]): number {
  const position = ({ position }: Schemas["HistoryViewEntry"]) =>
    position === undefined ? Number.POSITIVE_INFINITY : Number(position);
  return position(a) - position(b) || a.sequence - b.sequence;
}
