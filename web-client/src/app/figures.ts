/** The figures of DOMAIN.md, in the order in which they are read. */
export const FIGURES = [
  "ITEM_COMPLETION",
  "CLOSURE",
  "MEASURE_COMPLETION",
  "DUE_COMPLETION",
  "PUNCTUALITY",
  "OVERDUE",
  "EXTENSION",
  "FIRST_PASS",
  "RELAPSE",
  "FIRST_ROUND_DAYS",
  "LATER_ROUND_DAYS",
  "PROGRESS",
] as const;
export type FigureKind = (typeof FIGURES)[number];
