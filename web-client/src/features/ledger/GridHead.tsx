import { CaretDownFilled, CaretUpFilled } from "@ant-design/icons";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "./columns";

export const HEAD = 40;
const CHECK = 40;

/** All rows stand for themselves, so each is told the same columns. */
export function widths(columns: readonly Column[]): CSSProperties {
  const tracks = columns.map(({ width, share }) => (share ? `minmax(${width}px, ${share}fr)` : `${width}px`));
  const least = columns.reduce((sum, { width }) => sum + width, CHECK);
  return { "--columns": [`${CHECK}px`, ...tracks].join(" "), minWidth: least } as CSSProperties;
}

/** What is changed last comes first; every other order begins with the least. */
const descending = (sort: string) => sort === "updated";

export function GridHead({
  columns,
  sort,
  onSort,
  allSelected,
  onSelectAll,
}: {
  columns: readonly Column[];
  sort: string;
  onSort: (sort: string) => void;
  allSelected: boolean;
  onSelectAll: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className="ledger-head">
      <div role="row" tabIndex={-1} aria-rowindex={1} className="ledger-row">
        <div role="columnheader" tabIndex={-1} aria-colindex={1} className="ledger-check">
          <input
            type="checkbox"
            checked={allSelected}
            onChange={onSelectAll}
            aria-label={t("ledger.selectAll")}
            title={t("ledger.selectAll")}
          />
        </div>
        {columns.map((column, place) => {
          const name = t(`ledger.${column.name}`);
          const sorted = column.sort === sort;
          const Caret = descending(sort) ? CaretDownFilled : CaretUpFilled;
          return (
            <div
              key={column.name}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={place + 2}
              aria-sort={column.sort ? (sorted ? (descending(sort) ? "descending" : "ascending") : "none") : undefined}
              className={`ledger-${column.name}`}
              style={{ textAlign: column.align }}
            >
              {column.sort ? (
                <button
                  type="button"
                  className="ledger-sort"
                  title={t(`ledger.order.${column.sort}`)}
                  onClick={() => onSort(column.sort as string)}
                >
                  {name} {sorted ? <Caret aria-hidden /> : <span aria-hidden className="ledger-sortable" />}
                </button>
              ) : (
                name
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
