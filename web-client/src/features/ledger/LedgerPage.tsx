import { Flex, type InputRef, Skeleton } from "antd";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { isForbidden, Trouble } from "../../app/Trouble";
import { BulkBar } from "./BulkBar";
import { BulkDialog } from "./BulkDialog";
import type { Act } from "./bulk";
import { ColumnChooser } from "./ColumnChooser";
import { type ColumnName, columnsOf, namesOf } from "./columns";
import { Exports, useExports } from "./Exports";
import { FilterBar } from "./FilterBar";
import { carried, type FilterName, withFilter, withParameter } from "./filter";
import { Grid } from "./Grid";
import { GridFoot } from "./GridFoot";
import { NothingMatches } from "./NothingMatches";
import { Panel } from "./Panel";
import { SearchBox } from "./SearchBox";
import { useFacets, useFilterOptions } from "./useFilterOptions";
import { useFilterWords } from "./useFilterWords";
import { useReading } from "./useReading";
import { Views } from "./Views";
import { useLedgerWindow } from "./window";
import "./ledger.css";

/** The ledger: its address says what is shown, and the keyboard goes through it. */
export default function LedgerPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const searchBox = useRef<InputRef>(null);
  const [editing, setEditing] = useState<FilterName>();
  const [act, setAct] = useState<Act>();
  const along = carried(search);

  const ledger = useLedgerWindow(search);
  const { pages, rows, start, first } = ledger;
  const facets = useFacets(search);
  const optionsOf = useFilterOptions(search, facets.data, editing);
  const wordsOf = useFilterWords(search, optionsOf);
  const columns = columnsOf(search);
  const shown = columns.map(({ name }) => name);
  const exports = useExports(search);
  // At once: the next click, however quick, has to start from this address.
  const goTo = (address: URLSearchParams, replace = false) => setSearch(address, { replace, flushSync: true });
  const sort = search.get("sort")?.toLowerCase() ?? "number";
  const toText = () => searchBox.current?.focus({ cursor: "all" });
  const reading = useReading({
    ledger,
    search,
    openWhole: (row) => void navigate(`/items/${row.itemId}${along}`),
    commands: [
      { id: "filter", name: t("ledger.search"), key: "/", run: toText },
      ...(["xlsx", "csv"] as const).map((kind) => ({
        id: kind,
        name: t(`ledger.${kind}`),
        run: () => exports.start(kind),
      })),
    ],
  });
  const { selection, open } = reading;
  const chosen = [...selection.chosen.values()];

  const { fetchNextPage, fetchPreviousPage, hasNextPage, hasPreviousPage, isFetching, isError } = pages;
  const idle = !isFetching && !isError;
  const onNearEnd = useCallback(() => {
    if (hasNextPage && idle) void fetchNextPage();
  }, [hasNextPage, idle, fetchNextPage]);
  const onNearStart = useCallback(() => {
    if (hasPreviousPage && idle) void fetchPreviousPage();
  }, [hasPreviousPage, idle, fetchPreviousPage]);

  if (isForbidden(pages.error)) {
    return <Trouble failure={pages.error} retry={() => void pages.refetch()} forbidden={t("trouble.forbidden")} />;
  }
  return (
    <Flex vertical gap={12} className="ledger">
      <Flex vertical gap={12}>
        <Flex align="center" gap={8} wrap>
          <h1 className="page-title">{t("ledger.title")}</h1>
          <Views search={search} columns={namesOf(shown)} onSearch={goTo} />
          <div style={{ flex: 1 }} />
          <SearchBox
            ref={searchBox}
            text={search.get("q") ?? ""}
            onSearch={(text) => goTo(withFilter(search, "q", [text]))}
          />
          <ColumnChooser
            shown={shown}
            onChange={(names: readonly ColumnName[]) =>
              goTo(withParameter(search, "columns", namesOf(names).join(",")), true)
            }
          />
          <Exports {...exports} />
        </Flex>
        <FilterBar
          search={search}
          onSearch={goTo}
          optionsOf={optionsOf}
          wordsOf={wordsOf}
          editing={editing}
          onEdit={setEditing}
          onText={toText}
          today={first?.on}
        />
      </Flex>
      {pages.error && <Trouble failure={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Skeleton active />}
      {first && rows.length === 0 && !pages.isPlaceholderData && (
        <NothingMatches search={search} wordsOf={wordsOf} onSearch={goTo} />
      )}
      {rows.length > 0 && (
        <>
          <Flex gap={12} align="stretch">
            <Grid
              rows={rows}
              start={start}
              total={first?.totalIs === "EXACT" ? first.total : undefined}
              columns={columns}
              sort={sort}
              onSort={(order) => goTo(withParameter(search, "sort", order === "number" ? undefined : order))}
              carried={along}
              busy={pages.isPlaceholderData}
              selected={selection.chosen}
              allSelected={reading.allSelected}
              onSelectAll={reading.selectAll}
              open={open}
              spot={reading.spot}
              onMove={reading.moveTo}
              focusAt={reading.focusAt}
              onKey={reading.onKey}
              onPick={reading.onPick}
              onNearEnd={onNearEnd}
              onNearStart={onNearStart}
            />
            {open && (
              <Panel itemId={open.itemId} measureId={open.measureId} carried={along} onClose={reading.closePanel} />
            )}
          </Flex>
          {chosen.length > 0 ? (
            <BulkBar rows={chosen} note={reading.note} onAct={setAct} onClear={selection.clear} />
          ) : (
            first && (
              <GridFoot
                view={first}
                start={start}
                end={start + rows.length}
                note={pages.isFetchingNextPage ? t("loading") : reading.note}
                onBeginning={reading.toBeginning}
              />
            )
          )}
        </>
      )}
      {act && (
        <BulkDialog
          act={act}
          rows={chosen}
          today={first?.on}
          onClose={(begun) => {
            setAct(undefined);
            if (begun) selection.clear();
          }}
        />
      )}
    </Flex>
  );
}
