import { createContext, useContext } from "react";
import type { Standing } from "../../act/act";
import type { Item } from "./place";

/** The item that the page shows, and who looks at it; `me` is missing while it is read, and where nothing can be done. */
export interface Shown {
  item: Item;
  me: Standing | undefined;
}

export const ItemContext = createContext<Shown | undefined>(undefined);

export function useShown(): Shown {
  const shown = useContext(ItemContext);
  if (!shown) throw new Error("not on an item's page");
  return shown;
}

/** The address of an item; whoever follows it stays at the time that is looked at. */
export function itemLink(id: string, more: Record<string, string> = {}): string {
  const address = new URLSearchParams(more).toString();
  return `/items/${id}${address && `?${address}`}`;
}
