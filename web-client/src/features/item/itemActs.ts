import { api, type Schemas } from "../../api/client";
import { act, always, isClaimed, isFrozen, isOpen, type Place, pathOf, reason, worksOnItem } from "./place";

/** What is done to an item before and beside its measures. */
export const itemActs = [
  act<Schemas["ItemUnitBody"]>({
    command: "AssignResponsibleUnit",
    rare: ({ item }) => item.responsibleUnit !== undefined,
    offered: ({ item }, me) => me.office && item.status === "RAISED",
    onSeenVersion: true,
    fields: () => [{ name: "responsibleUnit", label: "responsibleUnit", kind: "unit", required: true }],
    start: ({ item }) => (item.responsibleUnit ? { responsibleUnit: item.responsibleUnit.id } : {}),
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/responsible-unit", { params: { path: pathOf(place), header }, body }),
  }),
  act({
    command: "ClaimItem",
    offered: ({ item }, me) => item.status === "RAISED" && me.heads(item.responsibleUnit?.id),
    fields: () => [],
    send: (place, _, header) => api.POST("/api/v1/items/{id}/claim", { params: { path: pathOf(place), header } }),
  }),
  act<Schemas["ItemTextBody"]>({
    command: "RecordRootCause",
    rare: ({ item }) => item.rootCause !== undefined,
    offered: (place, me) => isClaimed(place.item) && worksOnItem(place, me),
    onSeenVersion: true,
    fields: () => [{ name: "text", label: "rootCause", kind: "text", rows: 4, atMost: 20_000, required: true }],
    start: ({ item }) => (item.rootCause ? { text: item.rootCause } : {}),
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/cause", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["ItemSameTypeCheckBody"]>({
    command: "RecordSameTypeCheck",
    rare: ({ item }) => item.sameTypeCheck !== undefined,
    offered: (place, me) => isClaimed(place.item) && worksOnItem(place, me),
    onSeenVersion: true,
    fields: () => [
      { name: "found", label: "found", kind: "yesNo", required: true },
      { name: "findings", label: "findings", kind: "text", atMost: 20_000, required: true },
    ],
    start: ({ item }) => item.sameTypeCheck ?? {},
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/same-type-check", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["ItemAmendBody"]>({
    command: "AmendProblem",
    rare: always,
    offered: ({ item }, me) => me.office && isOpen(item) && !isFrozen(item) && !item.closure.requested,
    onSeenVersion: true,
    fields: () => [
      { name: "title", label: "title", kind: "line", atMost: 500 },
      { name: "text", label: "problem", kind: "text", atMost: 20_000, required: true },
      { name: "manifestations", label: "manifestations", kind: "lines" },
      reason,
    ],
    start: ({ item }) => ({ title: item.title, text: item.problem, manifestations: item.manifestations }),
    send: (place, { manifestations, ...body }, header) =>
      api.POST("/api/v1/items/{id}/amend", {
        params: { path: pathOf(place), header },
        body: { ...body, manifestations: (manifestations ?? []).filter((line) => line.trim() !== "") },
      }),
  }),
  act<Schemas["ItemRepeatsBody"]>({
    command: "LinkRepeatedProblem",
    rare: always,
    offered: ({ item }, me) => isOpen(item) && (me.office || me.supervisor),
    onSeenVersion: true,
    fields: () => [{ name: "earlier", label: "earlier", kind: "otherItem", required: true }, reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/repeats", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["ItemMergeBody"]>({
    command: "MergeInto",
    rare: always,
    offered: ending,
    onSeenVersion: true,
    fields: () => [{ name: "into", label: "into", kind: "otherItem", required: true }, reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/merge", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["ItemReasonBody"]>({
    command: "WithdrawItem",
    rare: always,
    offered: ending,
    onSeenVersion: true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/withdraw", { params: { path: pathOf(place), header }, body }),
  }),
];

/** By the office, and not by who raised it. */
function ending({ item }: Place, me: { office: boolean; person: string }): boolean {
  return me.office && isOpen(item) && item.raisedBy?.id !== me.person;
}
