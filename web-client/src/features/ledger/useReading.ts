import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { type Command, useCommands } from "../../app/commands";
import type { Spot } from "./gridKeys";
import { useSelection } from "./useSelection";
import { everyRow, keyOf, type Row, type useLedgerWindow } from "./window";

const NUMBER = 1;

/** Where one was at an entry of the browser's history, as long as its rows are kept too. */
const leftAt = (entry: string) => ["ledger", "left", entry];

/** Where one reads in the ledger: the row of the keyboard, the panel that follows it, and what is chosen. */
export function useReading({
  ledger: { rows, start, key, first },
  search,
  openWhole,
  commands,
}: {
  ledger: ReturnType<typeof useLedgerWindow>;
  search: URLSearchParams;
  openWhole: (row: Row) => void;
  commands: readonly Command[];
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const selection = useSelection();
  const { key: entry } = useLocation();
  // Who comes back from an item goes on at its row.
  const [back] = useState(() => queries.getQueryData<{ spot: Spot; panel: boolean }>(leftAt(entry)));
  const [spot, setSpot] = useState<Spot>(back?.spot ?? { row: 0, cell: NUMBER });
  const [focusAt, setFocusAt] = useState(back ? 1 : 0);
  const [panel, setPanel] = useState(back?.panel ?? false);
  const [note, setNote] = useState<string>();
  const anchor = useRef(0);
  const rowAt = useCallback((index: number) => rows[index - start], [rows, start]);
  const current = rowAt(spot.row);

  useEffect(() => {
    if (spot.row > 0 || panel) queries.setQueryData(leftAt(entry), { spot, panel });
  }, [queries, entry, spot, panel]);

  // Other rows than before: from their beginning.
  const shown = JSON.stringify(key);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    setSpot(({ cell }) => ({ row: 0, cell }));
    selection.clear();
  }, [shown, selection.clear]);

  const moveTo = useCallback((to: Spot) => {
    setSpot(to);
    setFocusAt((times) => times + 1);
  }, []);
  const choose = useCallback(
    (index: number) => {
      const row = rowAt(index);
      anchor.current = index;
      setNote(undefined);
      if (row) selection.toggle(row);
    },
    [rowAt, selection.toggle],
  );
  const chooseTo = useCallback(
    (index: number) => {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      selection.add(rows.slice(Math.max(0, from - start), to - start + 1));
    },
    [rows, start, selection.add],
  );
  const step = (by: number) => {
    const row = Math.max(start, Math.min(spot.row + by, start + rows.length - 1));
    moveTo({ ...spot, row: focusAt === 0 && !panel ? spot.row : row });
    return row;
  };
  const extend = (by: number) => {
    if (!selection.chosen.has(current ? keyOf(current) : "")) choose(spot.row);
    chooseTo(step(by));
  };
  const closePanel = useCallback(() => {
    setPanel(false);
    setFocusAt((times) => times + 1);
  }, []);
  const leave = () => {
    if (panel) closePanel();
    else selection.clear();
  };

  const onKey = (event: KeyboardEvent, target: Spot) => {
    const arrow = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (event.shiftKey && arrow) {
      if (selection.chosen.size === 0 && current) choose(spot.row);
      chooseTo(target.row);
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) openWhole(current);
      else setPanel(true);
    } else if (event.key === " ") {
      event.preventDefault();
      if (event.shiftKey) chooseTo(spot.row);
      else choose(spot.row);
    } else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      selectAll();
    } else if (event.key === "Escape") leave();
  };
  const onPick = useCallback(
    (to: Spot, event: MouseEvent) => {
      if ((event.target as HTMLElement).closest("a")) return;
      moveTo(to);
      if (event.shiftKey) chooseTo(to.row);
      else if (to.cell === 0 || event.ctrlKey || event.metaKey) choose(to.row);
      else setPanel(true);
    },
    [moveTo, choose, chooseTo],
  );

  const total = first?.total ?? 0;
  const allSelected = total > 0 && selection.chosen.size >= total;
  const selectAll = () => {
    setNote(undefined);
    if (allSelected) return selection.clear();
    if (start === 0 && rows.length === total) return selection.add(rows);
    setNote(t("loading"));
    everyRow(search).then(
      ({ rows: every, complete }) => {
        selection.add(every);
        setNote(complete ? undefined : t("ledger.selectedFirst", { count: every.length }));
      },
      (failure: Error) => setNote(failure.message),
    );
  };
  const toBeginning = () => {
    setSpot({ row: 0, cell: NUMBER });
    setFocusAt((times) => times + 1);
    void queries.resetQueries({ queryKey: key, exact: true });
  };

  useCommands([
    { id: "down", name: t("ledger.key.down"), key: "j", keyOnly: true, run: () => void step(1) },
    { id: "up", name: t("ledger.key.up"), key: "k", keyOnly: true, run: () => void step(-1) },
    { id: "choose", name: t("ledger.key.choose"), key: "x", keyOnly: true, run: () => choose(spot.row) },
    { id: "extendDown", name: t("ledger.key.extendDown"), key: "J", keyOnly: true, run: () => extend(1) },
    { id: "extendUp", name: t("ledger.key.extendUp"), key: "K", keyOnly: true, run: () => extend(-1) },
    {
      id: "open",
      name: t("ledger.key.open"),
      key: "o",
      keyOnly: true,
      run: () => current && openWhole(current),
    },
    { id: "selectAll", name: t("ledger.selectAll"), run: selectAll },
    ...commands,
  ]);

  return {
    spot,
    moveTo,
    focusAt,
    selection,
    note,
    onKey,
    onPick,
    open: panel ? current : undefined,
    closePanel,
    allSelected,
    selectAll,
    toBeginning,
  };
}
