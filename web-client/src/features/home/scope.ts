import type { paths } from "../../api/schema";

export type LedgerFilter = Omit<
  NonNullable<paths["/api/v1/ledger"]["get"]["parameters"]["query"]>,
  "asOf" | "cursor" | "limit"
>;

/** Which part of the ledger the page tells of, as chosen in its address. */
export interface Scope {
  plan: string;
  unit: string;
  /** In which the problems were raised: 2026-09. */
  month: string;
  /** What was taken over from a running ledger counts apart. */
  takenOver: boolean;
}

export function scopeOf(search: URLSearchParams): Scope {
  const month = search.get("month") ?? "";
  return {
    plan: search.get("plan") ?? "",
    unit: search.get("unit") ?? "",
    month: /^\d{4}-\d\d$/.test(month) ? month : "",
    takenOver: search.get("takenOver") === "true",
  };
}

/** The same as the API's filter, without whether it was taken over: statistics tell of both. */
export function filterOf({ plan, unit, month }: Scope): LedgerFilter {
  return {
    ...(plan && { plan }),
    ...(unit && { unit }),
    ...(month && { raisedFrom: `${month}-01`, raisedTo: `${month}-${daysOf(month)}` }),
  };
}

function daysOf(month: string): number {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
}

/** Exactly the rows of these: the address of a number. */
export function rowsOf(scope: Scope, ...filters: LedgerFilter[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(Object.assign({}, filterOf(scope), ...filters))) {
    for (const one of [value].flat()) query.append(name, String(one));
  }
  query.set("takenOver", String(scope.takenOver));
  return `/ledger?${query}`;
}
