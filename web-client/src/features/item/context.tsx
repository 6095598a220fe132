import { createContext, useContext } from "react";
import { useSearchParams } from "react-router";
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

/** The act whose form is open, and the part that it is about: both lie in the address, so that a task can lead here. */
export function useOpenAct() {
  const [address, setAddress] = useSearchParams();
  const put = (act: string | undefined, of: string | undefined) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete("act");
        next.delete("of");
        if (act) next.set("act", act);
        if (of) next.set("of", of);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    act: address.get("act") ?? undefined,
    of: address.get("of") ?? undefined,
    open: put,
    close: () => put(undefined, undefined),
  };
}

/** The address of an item; whoever follows it stays at the time that is looked at. */
export function itemLink(id: string, more: Record<string, string> = {}): string {
  const address = new URLSearchParams(more).toString();
  return `/items/${id}${address && `?${address}`}`;
}
