import type { Standing } from "../../act/act";
import { api, type Schemas } from "../../api/client";
import { act, always, isAtWork, isOpen, owners, type Place, pathOf, reason, worksOnItem } from "./place";

const opinion = { name: "text", label: "opinion", kind: "text", atMost: 20_000, rows: 2 } as const;

/** Closing in steps, and opening again. */
export const closureActs = [
  act<Schemas["ClosureRequestBodyOfClosure"]>({
    command: "RequestClosure",
    offered: (place, me) =>
      isAtWork(place.item) &&
      !place.item.closure.requested &&
      place.item.missing.length === 0 &&
      worksOnItem(place, me),
    onSeenVersion: true,
    fields: ({ item }) => [
      { name: "text", label: "closureText", kind: "text", atMost: 20_000, required: true },
      ...(item.measures.length > 0 && item.measures.every((measure) => measure.deadline.kind === "IMMEDIATE")
        ? [{ name: "shortChain", label: "shortChain", kind: "yesNo" } as const]
        : []),
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/closure", { params: { path: pathOf(place), header }, body }),
  }),
  act<Pick<Schemas["ClosureApproveBody"], "text">>({
    command: "ApproveClosureStep",
    offered: (place, me) => pendingStep(place.item) !== undefined && decides(place, me),
    onSeenVersion: true,
    fields: () => [opinion],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/closure/approve", {
        params: { path: pathOf(place), header },
        // What was reviewed is named: another version, or other files, are refused.
        body: { ...body, step: pendingStep(place.item) ?? "RECHECK", evidence: place.item.closure.evidence },
      }),
  }),
  act<Schemas["ClosureCloseBody"]>({
    command: "CloseItem",
    offered: (place, me) => place.item.closure.requested && pendingStep(place.item) === undefined && decides(place, me),
    onSeenVersion: true,
    fields: () => [opinion],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/close", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["ItemReasonBody"]>({
    command: "ReturnClosure",
    offered: (place, me) => place.item.closure.requested && decides(place, me),
    onSeenVersion: true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/closure/return", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["ItemTextBody"]>({
    command: "AcceptTakenOverClosure",
    offered: ({ item }, me) =>
      me.supervisor &&
      isOpen(item) &&
      item.inForce &&
      item.round === 1 &&
      item.declaration?.closedOn !== undefined &&
      !item.closure.requested,
    onSeenVersion: true,
    fields: () => [{ name: "text", label: "grounds", kind: "text", atMost: 20_000, required: true }],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/closure/accept-declaration", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["ClosureReopenBody"]>({
    command: "ReopenItem",
    rare: always,
    offered: ({ item }, me) => me.supervisor && item.status === "CLOSED",
    onSeenVersion: true,
    fields: ({ item }) => [
      {
        name: "kind",
        label: "reopenKind",
        kind: "choice",
        required: true,
        options: [
          { value: "RELAPSED", said: "RELAPSED" },
          { value: "CLOSED_IN_ERROR", said: "CLOSED_IN_ERROR" },
        ],
      },
      reason,
      {
        name: "measures",
        label: "measuresAgain",
        kind: "choice",
        several: true,
        options: item.measures.map(({ id, ordinal, title }) => ({ value: id, name: `${ordinal}. ${title}` })),
      },
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/reopen", { params: { path: pathOf(place), header }, body }),
  }),
];

/** The step of the chain that waits; none where no closure is requested, or every step is approved. */
export const pendingStep = (item: Place["item"]) =>
  item.closure.requested ? item.closure.chain.find((step) => !step.by)?.step : undefined;

/** Whose turn it is; nobody decides on an item they own or asked to close. */
function decides({ item }: Place, me: Standing): boolean {
  const step = pendingStep(item);
  const turn =
    step === "UNIT_APPROVAL"
      ? me.heads(item.responsibleUnit?.id)
      : step === "OFFICE_REVIEW"
        ? me.office
        : me.supervisor;
  const owned = item.measures.some((measure) => owners(measure).includes(me.person));
  return turn && !owned && item.closure.requester?.id !== me.person;
}
