import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../api/client";
import { filterOf } from "./filter";

export type Row = Schemas["LedgerRow"];

const PAGE = 100;
const KEPT = 6;

/** Where a page begins: its cursor, how many rows come before it, and the page before. */
interface Place {
  cursor: string;
  start: number;
  before?: Place;
}
const BEGINNING: Place = { cursor: "", start: 0 };

/**
 * The ledger as a window of six pages. A million rows would be an element of 60 million pixels, which no browser draws
 * beyond 33; so only the window is an element, and pages are added at one end as they are dropped at the other. The
 * server's cursor goes forward only: each place remembers the one before it, and going back reads that page anew.
 */
export function useLedgerWindow(search: URLSearchParams) {
  const filter = filterOf(search);
  const { i18n } = useTranslation();
  const key = ["ledger", "rows", filter, search.get("at"), i18n.language];
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: BEGINNING,
    maxPages: KEPT,
    queryFn: ({ pageParam: { cursor }, signal }) =>
      unwrap(
        api.GET("/api/v1/ledger", {
          params: { query: { ...filter, limit: PAGE, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    getNextPageParam: (page, _pages, place) =>
      page.next ? { cursor: page.next, start: place.start + page.rows.length, before: place } : undefined,
    getPreviousPageParam: (_page, _pages, place) => place.before,
    // The rows before stay, greyed, until those of another filter are there.
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  return {
    pages,
    key,
    rows,
    start: (pages.data?.pageParams[0] as Place | undefined)?.start ?? 0,
    first: pages.data?.pages[0],
  };
}

export const keyOf = (row: Row): string => `${row.itemId}/${row.measureId ?? ""}`;

const MOST = 5000;

/** Every row of the filter, up to what one bulk act takes. */
export async function everyRow(search: URLSearchParams): Promise<{ rows: Row[]; complete: boolean }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await unwrap(
      api.GET("/api/v1/ledger", { params: { query: { ...filterOf(search), limit: 500, ...(cursor && { cursor }) } } }),
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor && rows.length < MOST);
  return { rows, complete: !cursor };
}
