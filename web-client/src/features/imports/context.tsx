import { createContext, useContext } from "react";
import type { LookUp } from "./body";
import type { Edit } from "./edits";

/** What every row of the preview needs. */
export interface Rows {
  change: (edit: Edit, about?: string) => void;
  /** Says what was done, and moves the focus to the cell of this id: a row that one was on may be gone. */
  did: (what: "edited" | "split" | "joined" | "deleted", focus?: string) => void;
  persons: LookUp;
  units: LookUp;
  /** By cell, what the server refused last. */
  refused: Record<string, string[]>;
  /** By path, why an item was not imported last time. */
  failed: Record<string, string>;
}

export const RowsContext = createContext<Rows | undefined>(undefined);

export function useRows(): Rows {
  const rows = useContext(RowsContext);
  if (!rows) throw new Error("not in a preview");
  return rows;
}
