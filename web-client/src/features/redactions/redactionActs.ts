import { actsAt, reason } from "../../act/act";
import { api, type Schemas } from "../../api/client";

export type Redaction = Schemas["RedactionsViewRedaction"];
export type Found = Schemas["TextsViewFound"];

export const keyOf = ({ stream, sequence, path }: Found) => `${stream}/${sequence}${path}`;

/** Texts that are gone are gone from every page. */
export const CHANGED = [["redactions"], ["item"], ["ledger"], ["plans"]];

export const propose = actsAt<{ texts: Found[]; fileNote: string }>()<{ files?: string[]; grounds: string }>({
  command: "ProposeRedaction",
  offered: (_, me) => me.holds("OFFICE"),
  fields: ({ fileNote }) => [
    { name: "files", label: "files", kind: "lines", rows: 2, note: fileNote },
    { name: "grounds", label: "redactionGrounds", kind: "text", atMost: 2_000, required: true },
  ],
  send: ({ texts }, { files, grounds }, header) =>
    api.POST("/api/v1/redactions", {
      params: { header },
      body: {
        texts: texts.map(({ stream, sequence, path }) => ({ stream, sequence, path })),
        files: (files ?? []).map((line) => line.trim().toLowerCase()).filter((line) => line !== ""),
        grounds,
      },
    }),
});

const act = actsAt<Redaction>();

export const decisions = [
  act<object>({
    command: "ApproveRedaction",
    offered: ({ status }, me) => me.holds("PRINCIPAL") && status === "PROPOSED",
    onSeenVersion: true,
    fields: () => [],
    send: ({ id }, _, header) => api.POST("/api/v1/redactions/{id}/approve", { params: { path: { id }, header } }),
  }),
  act<Schemas["RedactionReasonBody"]>({
    command: "DeclineRedaction",
    offered: ({ status }, me) => me.holds("PRINCIPAL") && status === "PROPOSED",
    onSeenVersion: true,
    fields: () => [reason],
    send: ({ id }, body, header) =>
      api.POST("/api/v1/redactions/{id}/decline", { params: { path: { id }, header }, body }),
  }),
];
