import { actsAt, reason } from "../../act/act";
import { api, type Schemas } from "../../api/client";

export interface Place {
  from: string;
  /** Only these; without, everything that is open. */
  measures: Schemas["HandOverMeasureRef"][] | undefined;
}

export const handOver = actsAt<Place>()<{ to: string; reason: string }>({
  command: "HandOverWork",
  offered: (_, me) => me.holds("OFFICE"),
  fields: () => [
    { name: "to", label: "handTo", kind: "person", required: true },
    { ...reason, rows: 2 },
  ],
  send: ({ from, measures }, body, header) =>
    api.POST("/api/v1/hand-overs", { params: { header }, body: { from, ...body, ...(measures && { measures }) } }),
});
