import type { Texts } from "../text";
import type { Filter } from "./queries";

/** The states that a record or a finding may be in. */
export type State = keyof Texts["record"]["state"];

const NAMES = ["unit", "item", "state", "overdue", "proposals"] as const;
export type FilterName = (typeof NAMES)[number];

/** What the address of a list restricts. */
export function filterOf(search: URLSearchParams): Filter {
  const text = (name: "unit" | "item" | "state") => {
    const value = search.get(name);
    return value ? { [name]: value } : {};
  };
  return {
    ...text("unit"),
    ...text("item"),
    ...text("state"),
    ...(search.has("overdue") && { overdue: true as const }),
    ...(search.has("proposals") && { proposals: "OPEN" as const }),
  };
}

/** The address with one restriction set, or without it. */
export function withFilter(search: URLSearchParams, name: FilterName, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return next;
}

export function withoutFilters(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of NAMES) next.delete(name);
  return next;
}

/** The list's own address, with no form open. */
export function withoutNew(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ["new", "item", "follows"]) next.delete(name);
  return next;
}
