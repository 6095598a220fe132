import type { Schemas } from "../../api/client";
import type { LedgerFilter } from "./scope";

export type FigureKind = NonNullable<LedgerFilter["figure"]>;

/** In the order in which they are read, each with its name in the statistics. */
export const FIGURES: Record<FigureKind, keyof Schemas["Figures"]> = {
  ITEM_COMPLETION: "itemCompletion",
  CLOSURE: "closure",
  MEASURE_COMPLETION: "measureCompletion",
  DUE_COMPLETION: "dueCompletion",
  PUNCTUALITY: "punctuality",
  OVERDUE: "overdue",
  EXTENSION: "extension",
  FIRST_PASS: "firstPass",
  RELAPSE: "relapse",
  FIRST_ROUND_DAYS: "firstRoundDays",
  LATER_ROUND_DAYS: "laterRoundDays",
  PROGRESS: "progress",
};

export const KINDS = Object.keys(FIGURES) as FigureKind[];

const AVERAGES = new Set<FigureKind>(["FIRST_ROUND_DAYS", "LATER_ROUND_DAYS", "PROGRESS"]);

export const isShare = (kind: FigureKind): boolean => !AVERAGES.has(kind);

/** What a figure counts, and of these what meets it; an average has no rows that meet it. */
export function rowsOfFigure(kind: FigureKind): { counted: LedgerFilter; met: LedgerFilter | undefined } {
  return { counted: { figure: kind }, met: isShare(kind) ? { figure: kind, met: true } : undefined };
}

export const ITEM_STATUSES = ["RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED", "CLOSED"] as const;

/** Items that are not closed. */
export const OPEN_ITEMS: LedgerFilter = { status: ["RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED"] };

/** Measures still to be done, whatever their deadline. */
export const OPEN_MEASURES: LedgerFilter = { ...OPEN_ITEMS, measureStatus: ["OPEN", "BASICALLY_COMPLETED"] };

/** Open measures whose current deadline is in these days: what "overdue" is counted of. */
export const dueBetween = (from: string, to: string): LedgerFilter => ({
  figure: "OVERDUE",
  dueFrom: from,
  dueTo: to,
  sort: "DUE",
});

/** With one decimal; undefined where nothing is counted. */
export function rounded(kind: FigureKind, { value }: Schemas["Figure"]): number | undefined {
  if (typeof value !== "number") return undefined;
  return Math.round(value * (isShare(kind) ? 1000 : 10)) / 10;
}
