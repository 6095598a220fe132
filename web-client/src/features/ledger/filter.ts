import type { paths } from "../../api/schema";

export type LedgerQuery = NonNullable<paths["/api/v1/ledger"]["get"]["parameters"]["query"]>;

/** What a reader calls one filter, and the parameters of the address that make it. */
export const FILTERS = {
  q: ["q"],
  status: ["status"],
  light: ["light"],
  plan: ["plan"],
  unit: ["unit"],
  owner: ["owner"],
  leader: ["leader"],
  due: ["dueFrom", "dueTo"],
  overdue: ["overdue"],
  aspect: ["aspect"],
  source: ["source"],
  deadlineKind: ["deadlineKind"],
  measureStatus: ["measureStatus"],
  hasEvidence: ["hasEvidence"],
  takenOver: ["takenOver"],
  round: ["round"],
  raised: ["raisedFrom", "raisedTo"],
  itemUnit: ["itemUnit"],
  measureUnit: ["measureUnit"],
  figure: ["figure", "met"],
  spread: ["spread", "atLeast", "atMost"],
  on: ["on"],
} as const;
export type FilterName = keyof typeof FILTERS;

/** Sent by a link of another page, to be read and removed; not offered, because here they would explain nothing. */
export const BY_LINK_ONLY: readonly FilterName[] = ["itemUnit", "measureUnit", "figure", "spread", "on"];

const SEVERAL = new Set<string>(["status", "light", "deadlineKind", "measureStatus"]);
const NAMES = Object.keys(FILTERS) as FilterName[];

/** The page's address is its filter: it can be sent to a colleague. */
export function filterOf(search: URLSearchParams): LedgerQuery {
  const filter: Record<string, string | string[]> = {};
  for (const name of [...NAMES.flatMap((each): readonly string[] => FILTERS[each]), "sort"]) {
    const values = search.getAll(name).filter(Boolean);
    if (values[0] !== undefined) filter[name] = SEVERAL.has(name) ? values : values[0];
  }
  // The server refuses by name what it does not know.
  return filter as LedgerQuery;
}

export const activeFilters = (search: URLSearchParams): FilterName[] =>
  NAMES.filter((name) => FILTERS[name].some((parameter) => search.get(parameter)));

/** The address with a filter's parameters set anew; whatever else it says stays, `at` above all. */
export function withFilter(
  search: URLSearchParams,
  name: FilterName,
  ...values: readonly (readonly string[])[]
): URLSearchParams {
  const changed = without(search, [name]);
  for (const [index, parameter] of FILTERS[name].entries()) {
    for (const value of values[index] ?? []) if (value) changed.append(parameter, value);
  }
  return changed;
}

export function without(search: URLSearchParams, names: readonly FilterName[]): URLSearchParams {
  const changed = new URLSearchParams(search);
  for (const parameter of names.flatMap((name): readonly string[] => FILTERS[name])) changed.delete(parameter);
  return changed;
}

export function withParameter(search: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const changed = new URLSearchParams(search);
  if (value) changed.set(name, value);
  else changed.delete(name);
  return changed;
}

/** Filter and order as a query; equal filters give equal texts, however the address was written. */
export function queryOf(search: URLSearchParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filterOf(search))) {
    for (const one of [value].flat().sort()) query.append(name, String(one));
  }
  return query.toString();
}

/** The same filter as the query of a download. */
export function downloadAddress(kind: "xlsx" | "csv", search: URLSearchParams): string {
  const query = queryOf(search);
  return `/api/v1/ledger.${kind}${query && `?${query}`}`;
}

/** What every link of the page takes along: the time that is looked at. */
export function carried(search: URLSearchParams): string {
  const at = search.get("at");
  return at ? `?${new URLSearchParams({ at })}` : "";
}
