import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "./columns";
import { GridHead, HEAD, widths } from "./GridHead";
import { GridRow } from "./GridRow";
import { moved, type Spot, within } from "./gridKeys";
import { RuleTip } from "./RuleTip";
import { useHeight } from "./useHeight";
import { keyOf, type Row } from "./window";

const ROW = 60;
/** So many rows from an end of the window, the next page is read. */
const AHEAD = 50;

interface Props {
  rows: readonly Row[];
  /** How many rows come before the window. */
  start: number;
  /** All rows there are, where that is known. */
  total: number | undefined;
  columns: readonly Column[];
  sort: string;
  onSort: (sort: string) => void;
  carried: string;
  busy: boolean;
  selected: ReadonlyMap<string, Row>;
  allSelected: boolean;
  onSelectAll: () => void;
  /** Whose summary is open. */
  open: Row | undefined;
  spot: Spot;
  onMove: (spot: Spot) => void;
  /** Where the keyboard is put, and told to be: it changes when the focus has to follow. */
  focusAt: number;
  onKey: (event: KeyboardEvent, spot: Spot) => void;
  onPick: (spot: Spot, event: MouseEvent) => void;
  onNearEnd: () => void;
  onNearStart: () => void;
}

/** The rows of the window as an ARIA grid: one cell is in the tab order, and the keys go on from there. */
export function Grid(props: Props) {
  const { rows, start, columns, selected, open, onMove, onPick, onNearEnd, onNearStart, focusAt } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = useHeight(scroller);
  const bounds = {
    firstRow: start,
    lastRow: start + rows.length - 1,
    lastCell: columns.length,
    page: Math.max(1, Math.floor((height - HEAD) / ROW) - 1),
  };
  const spot = within(props.spot, bounds);
  const active = spot.row - start;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    // The row of the keyboard stays drawn wherever one scrolls to, or the focus would be lost with it.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      if (active >= 0 && active < from) shown.unshift(active);
      if (active > to && active < count) shown.push(active);
      return shown;
    },
  });
  // Pages that came or went above move what is read now. Where it is then is known before anything is drawn: else other
  // rows would be drawn first, and these again.
  const at = useRef(start);
  if (at.current !== start) {
    virtual.scrollOffset = (virtual.scrollOffset ?? 0) - (start - at.current) * ROW;
    at.current = start;
  }
  const drawn = virtual.getVirtualItems();
  const [top, bottom] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];

  // The eye must not notice.
  const before = useRef(start);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop -= (start - before.current) * ROW;
    before.current = start;
  }, [start]);

  useEffect(() => {
    if (rows.length === 0) return;
    if (bottom >= rows.length - AHEAD) onNearEnd();
    else if (top <= AHEAD) onNearStart();
  }, [top, bottom, rows.length, onNearEnd, onNearStart]);

  const focus = useCallback((row: number, cell: number) => {
    const element = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${cell}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, []);
  const had = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows when it is told to, not when rows come
  useEffect(() => {
    if (focusAt > 0) focus(spot.row, spot.cell);
  }, [focusAt]);
  useEffect(() => {
    // The row of the focus has left the window: the nearest one takes it.
    if (had.current && document.activeElement === document.body) focus(spot.row, spot.cell);
  });

  const pick = useCallback((row: number, cell: number, event: MouseEvent) => onPick({ row, cell }, event), [onPick]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).closest("[data-cell]")) return;
    const target = event.altKey ? undefined : moved(event.key, event.ctrlKey || event.metaKey, spot, bounds);
    if (target) {
      event.preventDefault();
      onMove(target);
    }
    props.onKey(event, target ?? spot);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notes whether the focus is within
    <div
      ref={scroller}
      className={`ledger-scroller ${props.busy ? "busy" : ""}`}
      style={{ height }}
      onFocus={() => {
        had.current = true;
      }}
      onBlur={(event) => {
        had.current = event.relatedTarget === null && document.hasFocus() && !event.target.isConnected;
      }}
    >
      <div
        role="grid"
        tabIndex={-1}
        className="ledger-grid"
        style={widths(columns)}
        aria-label={t("ledger.title")}
        aria-rowcount={props.total === undefined ? -1 : props.total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-busy={props.busy}
        onKeyDown={onKeyDown}
      >
        <GridHead
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          allSelected={props.allSelected}
          onSelectAll={props.onSelectAll}
        />
        <div role="rowgroup" style={{ position: "relative", height: rows.length * ROW }}>
          {drawn.map(({ index, start: top }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <GridRow
                key={keyOf(row)}
                row={row}
                index={start + index}
                top={top}
                columns={columns}
                goesOn={rows[index - 1]?.itemId === row.itemId}
                ends={rows[index + 1]?.itemId !== row.itemId}
                selected={selected.has(keyOf(row))}
                open={open?.itemId === row.itemId}
                cell={index === active ? spot.cell : undefined}
                carried={props.carried}
                onPick={pick}
              />
            );
          })}
        </div>
      </div>
      <RuleTip grid={scroller} />
    </div>
  );
}
