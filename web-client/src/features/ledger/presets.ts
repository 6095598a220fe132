import dayjs from "dayjs";

const day = (at: dayjs.Dayjs) => at.format("YYYY-MM-DD");

/** Ranges of deadlines that are asked for most; `today` is the day the ledger is counted for. */
export function presets(today: string) {
  const now = dayjs(today);
  const next = now.add(1, "month");
  return [
    // Monday begins the week, whatever the library's language says.
    { name: "week", from: day(now), to: day(now.add((7 - now.day()) % 7, "day")) },
    { name: "seven", from: day(now), to: day(now.add(7, "day")) },
    { name: "month", from: day(now.startOf("month")), to: day(now.endOf("month")) },
    { name: "next", from: day(next.startOf("month")), to: day(next.endOf("month")) },
  ] as const;
}
