import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";
import { NOW } from "../api/asOf";
import { api, unwrap } from "../api/client";
import { useAt } from "./at";

/** A day in the organisation's time zone. */
export const dayOf = (instant: string): string => dayjs(instant).tz().format("YYYY-MM-DD");

export function dayAfter(day: string, days: number): string {
  return dayjs.utc(day).add(days, "day").format("YYYY-MM-DD");
}

export function daysFrom(first: string, last: string): number {
  return dayjs.utc(last).diff(dayjs.utc(first), "day");
}

/** A day and a time of the organisation's as an instant. */
export const instantOf = (day: string, time: string): string => dayjs.tz(`${day}T${time}`).toISOString();

/** From the first event to the last: where one can go to. */
export function useHistory(wanted: boolean) {
  const first = useQuery({
    queryKey: ["now", "first"],
    queryFn: () => unwrap(api.GET("/api/v1/plans", { params: { query: { asOf: "0" } } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: wanted,
    retry: false,
  });
  const last = useQuery({
    queryKey: ["now", "last"],
    queryFn: () => unwrap(api.GET("/api/v1/plans", { params: { query: { asOf: NOW } } })),
    enabled: wanted,
  });
  if (!first.data || !last.data) return undefined;
  return {
    first: dayOf(first.data.asOf),
    today: dayOf(last.data.asOf),
    position: Number(last.data.position),
  };
}

/** What the page's time comes to: an instant and the position of the last event that counts. */
export function useMoment() {
  const { past } = useAt();
  return useQuery({
    queryKey: ["moment"],
    queryFn: () => unwrap(api.GET("/api/v1/plans")),
    enabled: past,
    retry: false,
    // The controls stay where they are while the next moment is looked up.
    placeholderData: keepPreviousData,
  });
}

// The most points of one trend; a longer history is told by weeks.
const MOST_DAYS = 390;

/** On which days much happened: problems raised, closed, returned and reopened. */
export function useDensity(first: string, today: string) {
  const every = daysFrom(first, today) > MOST_DAYS ? "WEEK" : "DAY";
  return useQuery({
    queryKey: ["now", "density", first, today],
    queryFn: async () => {
      const query = { from: first, to: today, every, asOf: NOW, on: today } as const;
      const { points } = await unwrap(api.GET("/api/v1/statistics/trend", { params: { query } }));
      return points.map(({ day, since }) => ({
        day,
        events: since.raised + since.closed + since.returned + since.reopened,
      }));
    },
    staleTime: 60_000,
  });
}
