import type { paths } from "../../api/schema";

export type LedgerQuery = NonNullable<paths["/api/v1/ledger"]["get"]["parameters"]["query"]>;

const NAMES = [
  "plan",
  "aspect",
  "unit",
  "owner",
  "leader",
  "source",
  "dueFrom",
  "dueTo",
  "overdue",
  "round",
  "takenOver",
  "hasEvidence",
  "q",
  "sort",
] as const;
const SEVERAL = ["status", "light", "deadlineKind"] as const;

/** The page's address is its filter: it can be sent to a colleague. */
export function filterOf(search: URLSearchParams): LedgerQuery {
  const filter: Record<string, string | string[]> = {};
  for (const name of NAMES) {
    const value = search.get(name);
    if (value) filter[name] = value;
  }
  for (const name of SEVERAL) {
    const values = search.getAll(name).filter(Boolean);
    if (values.length > 0) filter[name] = values;
  }
  // The server refuses by name what it does not know.
  return filter as LedgerQuery;
}

/** The same filter as the query of a download. */
export function downloadAddress(kind: "xlsx" | "csv", search: URLSearchParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filterOf(search))) {
    for (const one of [value].flat()) query.append(name, String(one));
  }
  return `/api/v1/ledger.${kind}${query.size > 0 ? `?${query}` : ""}`;
}
