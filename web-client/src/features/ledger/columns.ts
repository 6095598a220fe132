import type { LedgerQuery } from "./filter";

export interface Column {
  name: ColumnName;
  /** At least so wide, in pixels. */
  width: number;
  /** Its share of what is left. */
  share?: number;
  sort?: Lowercase<NonNullable<LedgerQuery["sort"]>>;
  align?: "right";
}

/** In the order in which they stand. */
const ALL = [
  { name: "number", width: 128, sort: "number" },
  { name: "problem", width: 200, share: 4 },
  { name: "measure", width: 240, share: 5 },
  { name: "owners", width: 96 },
  { name: "unit", width: 112, sort: "unit" },
  { name: "deadline", width: 128, sort: "due" },
  { name: "percent", width: 72, align: "right" },
  { name: "status", width: 136, sort: "status" },
  { name: "light", width: 72, sort: "light" },
  { name: "plan", width: 180, share: 2 },
  { name: "aspect", width: 96 },
  { name: "leaders", width: 96 },
  { name: "assisting", width: 128 },
  { name: "source", width: 112 },
  { name: "progress", width: 200, share: 3 },
  { name: "evidence", width: 88, align: "right" },
  { name: "cause", width: 200, share: 3 },
  { name: "rule", width: 160, share: 2 },
  { name: "closedOn", width: 112 },
  { name: "remark", width: 140, share: 1 },
  { name: "updated", width: 152, sort: "updated" },
] as const;
export type ColumnName = (typeof ALL)[number]["name"];
export const COLUMNS: readonly Column[] = ALL;

export const USUAL: readonly ColumnName[] = COLUMNS.slice(0, 9).map(({ name }) => name);

/** Those that the address names, in the order of all; the usual ones where it names none that there is. */
export function columnsOf(search: URLSearchParams): Column[] {
  const named = (search.get("columns") ?? "").split(",");
  const shown = COLUMNS.filter(({ name }) => named.includes(name));
  return shown.length > 0 ? shown : COLUMNS.filter(({ name }) => USUAL.includes(name));
}

/** As the address and a saved view have them: nothing for the usual ones. */
export function namesOf(columns: readonly ColumnName[]): ColumnName[] {
  const names = COLUMNS.map(({ name }) => name).filter((name) => columns.includes(name));
  return names.join() === USUAL.join() ? [] : names;
}
