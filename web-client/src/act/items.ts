import { type QueryClient, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../api/client";
import type { Among } from "./act";

/** As much of an item as tells which it is. */
export interface ItemName {
  id: string;
  number: string;
  title: string;
  status: Schemas["LedgerRow"]["itemStatus"];
  unit?: { id: string; name: string };
}

const FOUND = 20;
const MINUTES = 5 * 60_000;

/** Items by number or words. */
export function useFoundItems(q: string, among: Among | undefined) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ["ledger", "toChooseFrom", q, among?.status],
    queryFn: async () => {
      const query = { ...(q && { q }), ...(among && { status: among.status }), limit: FOUND };
      const { rows } = await unwrap(api.GET("/api/v1/ledger", { params: { query } }));
      // The ledger has a row for each measure.
      const items = [...new Map(rows.map((row) => [row.itemId, ofRow(row)])).values()];
      for (const item of items) queries.setQueryData(nameKey(item.id), item);
      return items;
    },
  });
}

/** What ids stand for; one that is not known yet, or not to be seen, is missing. */
export function useItemNames(ids: readonly string[]): { names: ReadonlyMap<string, ItemName>; pending: boolean } {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: nameKey(id),
      queryFn: async () => ofItem(await unwrap(api.GET("/api/v1/items/{id}", { params: { path: { id } } }))),
      staleTime: MINUTES,
      retry: false,
    })),
  });
  const names = new Map<string, ItemName>();
  for (const { data } of answers) if (data) names.set(data.id, data);
  return { names, pending: answers.some(({ isPending, fetchStatus }) => isPending && fetchStatus !== "idle") };
}

/** For a form that lists items which the page has read already. */
export function knowItems(queries: QueryClient, items: readonly Omit<ItemName, "unit">[]): void {
  for (const item of items) {
    queries.setQueryData(nameKey(item.id), (known: ItemName | undefined) => known ?? item);
  }
}

const nameKey = (id: string) => ["itemName", id];

const ofRow = (row: Schemas["LedgerRow"]): ItemName => ({
  id: row.itemId,
  number: row.itemNumber,
  title: row.title,
  status: row.itemStatus,
  ...(row.responsibleUnit && { unit: row.responsibleUnit }),
});

const ofItem = (item: Schemas["ItemView"]): ItemName => ({
  id: item.id,
  number: item.number,
  title: item.title,
  status: item.status,
  ...(item.responsibleUnit && { unit: item.responsibleUnit }),
});
