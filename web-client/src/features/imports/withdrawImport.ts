import type { Act } from "../../act/act";
import { api, type Schemas } from "../../api/client";

interface Place {
  import: Schemas["ImportView"];
}

/** Takes everything back that one document brought; the server refuses once its plan was submitted. */
export const withdrawImport: Act<Place> = {
  command: "WithdrawImport",
  offered: ({ import: batch }, me) => me.office && batch.status === "COMPLETED",
  fields: () => [{ name: "reason" as never, label: "reason", kind: "text", atMost: 2_000, required: true }],
  send: ({ import: { id } }, body, header) =>
    api.POST("/api/v1/plans/imports/{id}/withdraw", {
      params: { path: { id }, header },
      body: body as Schemas["ImportWithdrawBody"],
    }),
};
