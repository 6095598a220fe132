/** Where the keyboard is: a row of the whole ledger, and a cell of it (0: the check box). */
export interface Spot {
  row: number;
  cell: number;
}

export interface Bounds {
  firstRow: number;
  lastRow: number;
  lastCell: number;
  page: number;
}

/** Where a key leads from a spot; undefined where it leads nowhere. */
export function moved(key: string, ctrl: boolean, { row, cell }: Spot, bounds: Bounds): Spot | undefined {
  const { firstRow, lastRow, lastCell, page } = bounds;
  switch (key) {
    case "ArrowDown":
      return within({ row: row + 1, cell }, bounds);
    case "ArrowUp":
      return within({ row: row - 1, cell }, bounds);
    case "ArrowRight":
      return within({ row, cell: cell + 1 }, bounds);
    case "ArrowLeft":
      return within({ row, cell: cell - 1 }, bounds);
    case "PageDown":
      return within({ row: row + page, cell }, bounds);
    case "PageUp":
      return within({ row: row - page, cell }, bounds);
    case "Home":
      return { row: ctrl ? firstRow : row, cell: 0 };
    case "End":
      return { row: ctrl ? lastRow : row, cell: lastCell };
    default:
      return undefined;
  }
}

export const within = ({ row, cell }: Spot, { firstRow, lastRow, lastCell }: Bounds): Spot => ({
  row: Math.max(firstRow, Math.min(row, lastRow)),
  cell: Math.max(0, Math.min(cell, lastCell)),
});
