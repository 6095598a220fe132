import type { Schemas } from "../api/client";

/** What others changed since the page was read. */
export interface Updates {
  /** The newest version of each item. */
  items: ReadonlyMap<string, number>;
  /** More than these. */
  more: boolean;
}

export const NONE: Updates = { items: new Map(), more: false };

export function withRows(updates: Updates, { items, more }: Schemas["RowsChanged"]): Updates {
  const all = new Map(updates.items);
  for (const { itemId, version } of items) all.set(itemId, Math.max(version, all.get(itemId) ?? 0));
  return { items: all, more: updates.more || more };
}

/** Which of these a page shows: a page of one item only that one, others any. What one wrote oneself is no news. */
export function shownOn(
  pathname: string,
  { items, more }: Updates,
  own: ReadonlyMap<string, number>,
): { count: number; more: boolean } {
  const ids = [...items].filter(([id, version]) => version > (own.get(id) ?? -1)).map(([id]) => id);
  const item = /^\/items\/([^/]+)/.exec(pathname)?.[1];
  if (item !== undefined) return { count: ids.includes(item) ? 1 : 0, more: false };
  const any = ["/", "/ledger", "/tasks", "/changes"].includes(pathname);
  return any ? { count: ids.length, more } : { count: 0, more: false };
}
