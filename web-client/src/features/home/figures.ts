import type { Schemas } from "../../api/client";
import type { FigureKind } from "../../app/figures";
import type { LedgerFilter } from "./scope";

export const figureOf = (tally: Schemas["Tally"], kind: FigureKind): Schemas["Figure"] =>
  tally.figures[kind] ?? { numerator: 0, denominator: 0 };

const AVERAGES = new Set<FigureKind>(["FIRST_ROUND_DAYS", "LATER_ROUND_DAYS", "PROGRESS"]);

export const isShare = (kind: FigureKind): boolean => !AVERAGES.has(kind);

/** What a figure counts, and of these what meets it; an average has no rows that meet it. */
export function rowsOfFigure(kind: FigureKind): { counted: LedgerFilter; met: LedgerFilter | undefined } {
  return { counted: { figure: kind }, met: isShare(kind) ? { figure: kind, met: true } : undefined };
}

export const ITEM_STATUSES = ["RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED", "CLOSED"] as const;

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
