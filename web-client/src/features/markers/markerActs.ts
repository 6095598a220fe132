import { api, type Schemas } from "../../api/client";
import { begins, doneTo, itemIds } from "../../record/record";

export const recordMarker = begins<Schemas["MarkerMarkerBody"]>({
  command: "RecordAccountabilityMarker",
  offered: (_, me) => me.supervisor,
  fields: () => [
    {
      name: "kind",
      label: "markerKind",
      kind: "choice",
      required: true,
      options: [
        { value: "ACCOUNTABILITY", said: "ACCOUNTABILITY" },
        { value: "INTERVIEW", said: "INTERVIEW" },
        { value: "ADMONITION", said: "ADMONITION" },
      ],
    },
    { name: "organisation", label: "organisation", kind: "line", atMost: 100, required: true },
    { name: "documentNumber", label: "documentNumber", kind: "line", atMost: 100, required: true },
    { name: "decidedOn", label: "decidedOn", kind: "day", from: "past", required: true },
    { name: "personId", label: "markedPerson", kind: "person" },
    itemIds,
  ],
  start: ({ items }) => ({ itemIds: items.map(({ id }) => id) }),
  send: (_, body, header) => api.POST("/api/v1/accountability-markers", { params: { header }, body }),
});

export const markerActs = [
  doneTo<Schemas["MarkerReasonBody"]>({
    command: "RevokeAccountabilityMarker",
    offered: ({ record }, me) => me.supervisor && record.state === "RECORDED",
    onSeenVersion: true,
    fields: () => [{ name: "reason", label: "reason", kind: "text", atMost: 200, required: true }],
    send: ({ record }, body, header) =>
      api.POST("/api/v1/accountability-markers/{id}/revoke", { params: { path: { id: record.id }, header }, body }),
  }),
];
