import type { Standing } from "../../act/act";
import type { Attached } from "../../act/files";
import { api, type Schemas } from "../../api/client";
import {
  act,
  always,
  isAtWork,
  isClaimed,
  isDone,
  isOpen,
  leaders,
  owners,
  type Place,
  part,
  pathOfMeasure,
  reason,
  reportsOn,
  worksOn,
} from "./place";

/** Evidence and extensions: handed in by some, decided on by others. */
export const evidenceActs = [
  act<{ files: Attached[]; effect: string }>({
    command: "SubmitEvidence",
    // Also for a completed measure: what is missing to close may still be handed in.
    offered: (place, me) =>
      isClaimed(place.item) && part(place, "measure").status !== "DROPPED" && reportsOn(place, me),
    fields: () => [
      { name: "files", label: "files", kind: "files", required: true },
      { name: "effect", label: "effect", kind: "text", atMost: 20_000, required: true },
    ],
    send: (place, { files, effect }, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/evidence", {
        params: { path: pathOfMeasure(place), header },
        body: { effect, files: files.map(({ name, sha256 }) => ({ name, sha256: sha256 ?? "" })) },
      }),
  }),
  act({
    command: "AcceptEvidence",
    offered: decides,
    fields: () => [],
    send: (place, _, header) =>
      api.POST("/api/v1/items/{id}/evidence/{evidence}/accept", { params: { path: pathOfEvidence(place), header } }),
  }),
  act<Schemas["ItemReasonBody"]>({
    command: "ReturnEvidence",
    offered: decides,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/evidence/{evidence}/return", {
        params: { path: pathOfEvidence(place), header },
        body,
      }),
  }),
  act<Schemas["ItemReasonBody"]>({
    command: "WithdrawEvidence",
    rare: always,
    offered: (place, me) => {
      const { status, current } = part(place, "evidence");
      const stands = status === "SUBMITTED" || (status === "ACCEPTED" && !place.item.closure.requested);
      return isOpen(place.item) && current && stands && reportsOn(place, me);
    },
    onSeenVersion: true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/evidence/{evidence}/withdraw", {
        params: { path: pathOfEvidence(place), header },
        body,
      }),
  }),
  act<Schemas["ExtensionRequestBodyOfExtension"]>({
    command: "RequestExtension",
    rare: always,
    offered: (place, me) => {
      const measure = part(place, "measure");
      const dated = (measure.extendedDeadline ?? measure.deadline.date) !== undefined;
      const pending = measure.extensions.some(({ status }) => status === "PENDING");
      return isAtWork(place.item) && !isDone(measure) && dated && !pending && worksOn(place, me);
    },
    fields: () => [
      { name: "newDate", label: "newDate", kind: "day", from: "future", required: true },
      reason,
      { name: "progress", label: "progressSoFar", kind: "text", atMost: 20_000, required: true },
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/extensions", {
        params: { path: pathOfMeasure(place), header },
        body,
      }),
  }),
  act<Schemas["ExtensionGrantBody"]>({
    command: "GrantExtension",
    offered: grants,
    onSeenVersion: true,
    fields: () => [{ name: "text", label: "remark", kind: "text", atMost: 20_000, rows: 2 }],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/extensions/{extension}/grant", {
        params: { path: pathOfExtension(place), header },
        body,
      }),
  }),
  act<Schemas["ItemReasonBody"]>({
    command: "DeclineExtension",
    offered: grants,
    onSeenVersion: true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/extensions/{extension}/decline", {
        params: { path: pathOfExtension(place), header },
        body,
      }),
  }),
  act<Schemas["ItemReasonBody"]>({
    command: "WithdrawExtension",
    rare: always,
    offered: (place, me) => isOpen(place.item) && part(place, "extension").status === "PENDING" && worksOn(place, me),
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/extensions/{extension}/withdraw", {
        params: { path: pathOfExtension(place), header },
        body,
      }),
  }),
];

const pathOfEvidence = (place: Place) => ({ id: place.item.id, evidence: part(place, "evidence").id });
const pathOfExtension = (place: Place) => ({ id: place.item.id, extension: part(place, "extension").id });

/** Who submitted it does not decide on it. */
function decides(place: Place, me: Standing): boolean {
  const { status, submitter } = part(place, "evidence");
  return isOpen(place.item) && status === "SUBMITTED" && (me.office || me.supervisor) && submitter?.id !== me.person;
}

/** The first by who leads the measure, later ones by the principal; never by who asked or owns it. */
function grants(place: Place, me: Standing): boolean {
  const measure = part(place, "measure");
  const { status, requester } = part(place, "extension");
  const apart = requester?.id !== me.person && !owners(measure).includes(me.person);
  return isOpen(place.item) && status === "PENDING" && apart && (me.principal || me.leads(leaders(measure)));
}
