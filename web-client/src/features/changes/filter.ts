import type { paths } from "../../api/schema";

type Query = NonNullable<paths["/api/v1/ledger/changes"]["get"]["parameters"]["query"]>;
export type ChangesFilter = Pick<Query, "from" | "to" | "plan" | "status" | "q">;

const NAMES = ["from", "to", "plan", "q"] as const;

/** The page's address is what it asks for; without a later time, until now. */
export function filterOf(search: URLSearchParams): ChangesFilter {
  const filter: ChangesFilter = { from: "" };
  for (const name of NAMES) {
    const value = search.get(name)?.trim();
    if (value) filter[name] = value;
  }
  const status = search.getAll("status").filter(Boolean);
  // The server refuses by name what it does not know.
  if (status.length > 0) filter.status = status as NonNullable<ChangesFilter["status"]>;
  return filter;
}
