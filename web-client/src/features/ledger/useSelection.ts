import { useCallback, useMemo, useState } from "react";
import { keyOf, type Row } from "./window";

/** The rows that were chosen, kept whole: pages they came with may have left the window. */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const toggle = useCallback((row: Row) => {
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(keyOf(row))) after.set(keyOf(row), row);
      return after;
    });
  }, []);
  const add = useCallback((rows: readonly Row[]) => {
    setChosen((before) => new Map([...before, ...rows.map((row) => [keyOf(row), row] as const)]));
  }, []);
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(() => ({ chosen, toggle, add, clear }), [chosen, toggle, add, clear]);
}
export type Selection = ReturnType<typeof useSelection>;
