import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../api/client";
import type { RecordView } from "./record";

export type Happened = Schemas["HistoryViewEntry"];

/** What happened to a record, the latest first: it stands in the history of each item that it covers. */
export function useCourse({ id, items }: RecordView) {
  const [item] = items;
  return useQuery({
    queryKey: ["item", item?.id, "history"],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}/history", { params: { path: { id: item?.id ?? "" } } })),
    enabled: item !== undefined,
    select: ({ acts }) =>
      acts
        .filter(({ actId }) => actId === id)
        .map(({ event }) => event)
        .sort((a, b) => b.sequence - a.sequence),
  });
}

/** Of these an item's history tells only what was found of that item. */
const OF_ONE_ITEM = ["InspectionRecorded", "InspectionAmended", "LookBackRecorded"] as const;

/** The name of the sentence that tells it of all items; none where the event's own does. */
export function ofAll({ type }: Happened, { items }: RecordView): (typeof OF_ONE_ITEM)[number] | undefined {
  return items.length > 1 ? OF_ONE_ITEM.find((name) => type.endsWith(`.${name}`)) : undefined;
}
