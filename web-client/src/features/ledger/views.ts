import type { Schemas } from "../../api/client";
import type { ColumnName } from "./columns";
import { queryOf } from "./filter";

export type View = Schemas["ViewsViewEntry"];

/** The address that shows a view; the time that is looked at stays. */
export function addressOf(view: View, search: URLSearchParams): URLSearchParams {
  const address = new URLSearchParams(view.query);
  if (view.columns.length > 0) address.set("columns", view.columns.join(","));
  address.set("view", view.id);
  const at = search.get("at");
  if (at) address.set("at", at);
  return address;
}

/** What of the address a view keeps: filter, order and columns, and not the day it is counted for. */
export function contentOf(search: URLSearchParams, columns: readonly ColumnName[]) {
  const kept = new URLSearchParams(search);
  kept.delete("on");
  return { query: queryOf(kept), columns: [...columns] };
}

export function differs(view: View, content: { query: string; columns: readonly string[] }): boolean {
  return queryOf(new URLSearchParams(view.query)) !== content.query || view.columns.join() !== content.columns.join();
}
