import { useQueries } from "@tanstack/react-query";
import { Button, Empty, Flex } from "antd";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import { activeFilters, type FilterName, filterOf, without } from "./filter";

/** No row: names the filter that excludes everything, by asking how many there are without each of them. */
export function NothingMatches({
  search,
  wordsOf,
  onSearch,
}: {
  search: URLSearchParams;
  wordsOf: (name: FilterName) => string;
  onSearch: (search: URLSearchParams) => void;
}) {
  const { t } = useTranslation();
  const filters = activeFilters(search);
  const totals = useQueries({
    queries: filters.map((name) => {
      const { sort: _, ...filter } = filterOf(without(search, [name]));
      return {
        queryKey: ["ledger", "total", filter, search.get("at")],
        queryFn: () => unwrap(api.GET("/api/v1/ledger", { params: { query: { ...filter, limit: 1 } } })),
      };
    }),
  });
  if (filters.length === 0) return <Empty description={t("ledger.empty")} style={{ padding: 48 }} />;
  const freed = filters
    .map((name, index) => ({ name, view: totals[index]?.data }))
    .filter(({ view }) => view !== undefined && view.total > 0);
  const asking = totals.some(({ isPending }) => isPending);
  const only = freed.length === 1 ? freed[0] : undefined;
  return (
    <Empty
      style={{ padding: 48 }}
      description={
        <Flex vertical gap={12} align="center" style={{ color: "#1f2430" }}>
          <strong role="status">
            {asking
              ? t("ledger.nothingMatches")
              : only
                ? t("ledger.excludes", { filter: wordsOf(only.name) })
                : freed.length > 0
                  ? t("ledger.nothingMatches")
                  : t("ledger.eachExcludes")}
          </strong>
          {freed.map(({ name, view }) => (
            <Button key={name} onClick={() => onSearch(without(search, [name]))}>
              {t(view?.totalIs === "EXACT" ? "ledger.withoutIt" : "ledger.withoutItAbout", {
                filter: wordsOf(name),
                count: view?.total ?? 0,
              })}
            </Button>
          ))}
          <Button type="link" onClick={() => onSearch(without(search, filters))}>
            {t("ledger.clear")}
          </Button>
        </Flex>
      }
    />
  );
}
