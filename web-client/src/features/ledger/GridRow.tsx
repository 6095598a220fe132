import { type MouseEvent, memo } from "react";
import { cellOf, useCellWords } from "./Cell";
import type { Column } from "./columns";
import type { Row } from "./window";

interface Props {
  row: Row;
  /** Its place in the whole ledger, from 0. */
  index: number;
  top: number;
  columns: readonly Column[];
  /** The line above, or below, is of the same item. */
  goesOn: boolean;
  ends: boolean;
  selected: boolean;
  open: boolean;
  /** Which of its cells the keyboard is on: 0 is the check box. */
  cell: number | undefined;
  carried: string;
  onPick: (index: number, cell: number, event: MouseEvent) => void;
}

export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, columns, goesOn, ends, selected, cell, carried } = props;
  const words = useCellWords();
  const states = [goesOn && "goes-on", ends && "ends", selected && "selected", props.open && "open"].filter(Boolean);
  const at = (place: number) => ({
    role: "gridcell",
    "aria-colindex": place + 1,
    "data-cell": `${index}:${place}`,
    tabIndex: cell === place ? 0 : -1,
    onClick: (event: MouseEvent) => props.onPick(index, place, event),
  });
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`ledger-row ${states.join(" ")}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div {...at(0)} className="ledger-check">
        <input type="checkbox" tabIndex={-1} checked={selected} readOnly aria-label={words.t("ledger.select")} />
      </div>
      {columns.map((column, place) => (
        <div
          key={column.name}
          {...at(place + 1)}
          className={`ledger-${column.name}`}
          style={{ textAlign: column.align }}
          data-light={column.name === "light" ? row.light : undefined}
        >
          {/* Seen once for the lines of one item, read with each of them. */}
          <div className={goesOn && column.name === "problem" ? "ledger-unseen" : undefined}>
            {cellOf(row, column.name, words, carried)}
          </div>
        </div>
      ))}
    </div>
  );
});
