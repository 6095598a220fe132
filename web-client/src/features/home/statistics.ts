import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";
import { plusDays } from "./days";
import { filterOf, type Scope } from "./scope";

export type Dimension = Schemas["GroupsView"]["by"][number];
export type Pace = "DAY" | "WEEK" | "MONTH";

/** How far back a trend goes, in days. */
const BACK: Record<Pace, number> = { DAY: 45, WEEK: 26 * 7, MONTH: 730 };

export function useStatistics(scope: Scope) {
  const query = filterOf(scope);
  return useQuery({
    queryKey: ["statistics", query],
    queryFn: () => unwrap(api.GET("/api/v1/statistics", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useGroups(scope: Scope, ...by: Dimension[]) {
  const query = { ...filterOf(scope), by };
  return useQuery({
    queryKey: ["statistics", "groups", query],
    queryFn: () => unwrap(api.GET("/api/v1/statistics/groups", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useSpread(scope: Scope) {
  const query = { ...filterOf(scope), takenOver: scope.takenOver };
  return useQuery({
    queryKey: ["statistics", "spread", query],
    queryFn: () => unwrap(api.GET("/api/v1/statistics/spread", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** @param on the last day */
export function useTrend(scope: Scope, on: string, every: Pace) {
  const range = { from: plusDays(on, -BACK[every]), to: on, every };
  const query = { ...filterOf(scope), takenOver: scope.takenOver, ...range };
  return useQuery({
    queryKey: ["statistics", "trend", query],
    queryFn: () => unwrap(api.GET("/api/v1/statistics/trend", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useRestatement(scope: Scope, on: string) {
  const query = { ...filterOf(scope), on };
  return useQuery({
    queryKey: ["statistics", "restatement", query],
    queryFn: () => unwrap(api.GET("/api/v1/statistics/restatement", { params: { query } })),
    retry: false,
  });
}

/** The rows that matter most of a filter. */
export function useRows(scope: Scope, filter: ReturnType<typeof filterOf>, limit: number) {
  const query = { ...filterOf(scope), ...filter, takenOver: scope.takenOver, limit };
  return useQuery({
    queryKey: ["ledger", "first", query],
    queryFn: () => unwrap(api.GET("/api/v1/ledger", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
