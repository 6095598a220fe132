import type { Standing } from "../../act/act";
import { api, type Schemas } from "../../api/client";
import {
  act,
  always,
  headsMeasure,
  isAtWork,
  isClaimed,
  isDone,
  isFrozen,
  isOpen,
  leaders,
  type Measure,
  owners,
  type Place,
  part,
  pathOf,
  pathOfMeasure,
  reason,
  reportsOn,
  worksOn,
} from "./place";

const occurredOn = { name: "occurredOn", label: "occurredOn", kind: "day", from: "past", required: true } as const;

/** What is done to measures: by whom, by when, how far, and done. */
export const measureActs = [
  act<Schemas["MeasureProgressBody"]>({
    command: "ReportProgress",
    offered: (place, me) => isClaimed(place.item) && !isDone(part(place, "measure")) && reportsOn(place, me),
    fields: () => [
      { name: "narrative", label: "narrative", kind: "text", atMost: 20_000, required: true },
      { name: "percent", label: "percent", kind: "percent", required: true },
      occurredOn,
    ],
    start: (place) => ({ percent: part(place, "measure").percent }),
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/progress", {
        params: { path: pathOfMeasure(place), header },
        body,
      }),
  }),
  act<Schemas["MeasureCompleteBody"]>({
    command: "CompleteMeasure",
    offered: (place, me) => {
      const measure = part(place, "measure");
      return isAtWork(place.item) && !isDone(measure) && measure.deadline.kind !== "CONTINUOUS" && worksOn(place, me);
    },
    onSeenVersion: true,
    fields: () => [
      { name: "summary", label: "summary", kind: "text", atMost: 20_000, required: true },
      { name: "completedOn", label: "completedOn", kind: "day", from: "past", required: true },
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/complete", {
        params: { path: pathOfMeasure(place), header },
        body,
      }),
  }),
  act<Schemas["MeasureBasicallyBody"]>({
    command: "ReportBasicallyCompleted",
    rare: always,
    offered: (place, me) => {
      const measure = part(place, "measure");
      return (
        isAtWork(place.item) &&
        measure.status === "OPEN" &&
        measure.deadline.kind !== "CONTINUOUS" &&
        worksOn(place, me)
      );
    },
    onSeenVersion: true,
    fields: () => [
      { name: "summary", label: "summary", kind: "text", atMost: 20_000, required: true },
      { name: "remaining", label: "remaining", kind: "text", atMost: 20_000, required: true },
      occurredOn,
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/basically-complete", {
        params: { path: pathOfMeasure(place), header },
        body,
      }),
  }),
  act<Schemas["MeasureReviewBody"]>({
    command: "ReviewMeasure",
    offered: (place, me) => {
      const measure = part(place, "measure");
      const { kind } = measure.deadline;
      const sustained = kind === "CONTINUOUS" || (kind === "BY_DATE_THEN_SUSTAIN" && isDone(measure));
      return isAtWork(place.item) && sustained && (me.office || me.supervisor) && !owners(measure).includes(me.person);
    },
    fields: () => [
      { name: "positive", label: "positive", kind: "yesNo", required: true },
      { name: "findings", label: "reviewFindings", kind: "text", atMost: 20_000, required: true },
      occurredOn,
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/review", {
        params: { path: pathOfMeasure(place), header },
        body,
      }),
  }),
  act<{ deadline: Schemas["MeasureBodyDeadlineBody"] }>({
    command: "SettleDeadline",
    offered: (place, me) =>
      me.office && isOpen(place.item) && !place.item.inForce && part(place, "measure").deadline.kind === "UNCONFIRMED",
    onSeenVersion: true,
    fields: () => [{ name: "deadline", label: "deadline", kind: "deadline", required: true }],
    send: (place, { deadline }, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/deadline", {
        params: { path: pathOfMeasure(place), header },
        body: deadline,
      }),
  }),
  act<Schemas["MeasureReassignBody"]>({
    command: "ReassignMeasure",
    rare: (place) => !part(place, "measure").unassigned,
    offered: (place, me) => {
      const measure = part(place, "measure");
      const may = me.office || headsMeasure(place, me) || me.leads(leaders(measure));
      return isOpen(place.item) && !isDone(measure) && may;
    },
    onSeenVersion: true,
    fields: (place) => [
      { name: "owners", label: "owners", kind: "person", several: true, required: true },
      { name: "leadLeaders", label: "leadLeaders", kind: "person", several: true },
      { name: "responsibleUnit", label: "responsibleUnit", kind: "unit" },
      { name: "assistingUnits", label: "assistingUnits", kind: "unit", several: true },
      { ...reason, required: !part(place, "measure").unassigned },
    ],
    start: (place) => {
      const measure = part(place, "measure");
      const ids = (named: { id: string }[]) => named.map(({ id }) => id);
      return {
        owners: owners(measure),
        leadLeaders: leaders(measure),
        assistingUnits: ids(measure.assistingUnits),
        ...(measure.responsibleUnit && { responsibleUnit: measure.responsibleUnit.id }),
      };
    },
    send: (place, body, header) => {
      const measure = part(place, "measure");
      return api.POST("/api/v1/items/{id}/measures/{measure}/reassign", {
        params: { path: pathOfMeasure(place), header },
        // An assignment is replaced whole: what the form does not ask for stays.
        body: {
          leadUnits: measure.leadUnits.map(({ id }) => id),
          ...(measure.oversightUnit && { oversightUnit: measure.oversightUnit.id }),
          ...body,
        },
      });
    },
  }),
  act<Schemas["MeasureAmendBody"]>({
    command: "AmendMeasure",
    rare: always,
    offered: (place, me) => amends(place, me) && !isDone(part(place, "measure")),
    onSeenVersion: true,
    fields: ({ item }) => [
      { name: "text", label: "measure", kind: "text", atMost: 20_000, required: true },
      // Outside plans a deadline holds from the claim on: then only an extension moves it.
      ...(item.inForce && item.claimedOn
        ? []
        : [{ name: "deadline", label: "deadline", kind: "deadline", required: true } as const]),
      reason,
    ],
    start: (place) => {
      const { text, deadline } = part(place, "measure");
      return { text, deadline };
    },
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/amend", {
        params: { path: pathOfMeasure(place), header },
        body: changes(body, part(place, "measure")),
      }),
  }),
  act<Schemas["MeasureDropBody"]>({
    command: "DropMeasure",
    rare: always,
    offered: (place, me) => amends(place, me) && !isDone(part(place, "measure")) && place.item.measures.length > 1,
    onSeenVersion: true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures/{measure}/drop", {
        params: { path: pathOfMeasure(place), header },
        body,
      }),
  }),
  act<Schemas["MeasureBody"]>({
    command: "AssignMeasure",
    offered: (place, me) => {
      const { item } = place;
      const led = item.measures.some((measure) => me.leads(leaders(measure)));
      return (
        isOpen(item) && (!isFrozen(item) || item.round > 1) && (me.office || me.heads(item.responsibleUnit?.id) || led)
      );
    },
    fields: () => [
      { name: "text", label: "measure", kind: "text", atMost: 20_000, required: true },
      { name: "owners", label: "owners", kind: "person", several: true, required: true },
      { name: "leadLeaders", label: "leadLeaders", kind: "person", several: true },
      { name: "responsibleUnit", label: "responsibleUnit", kind: "unit" },
      { name: "assistingUnits", label: "assistingUnits", kind: "unit", several: true },
      { name: "deadline", label: "deadline", kind: "deadline", required: true },
    ],
    start: ({ item }) => (item.responsibleUnit ? { responsibleUnit: item.responsibleUnit.id } : {}),
    send: (place, body, header) =>
      api.POST("/api/v1/items/{id}/measures", { params: { path: pathOf(place), header }, body }),
  }),
];

/** Before the approval a plan is the office's; outside plans also its unit's and its leaders'. */
function amends(place: Place, me: Standing): boolean {
  const { item } = place;
  const own = headsMeasure(place, me) || me.leads(leaders(part(place, "measure")));
  return isOpen(item) && !isFrozen(item) && !item.closure.requested && (me.office || (!item.plan && own));
}

/** Only what differs: an unchanged title must not be made anew from the text. */
function changes(body: Schemas["MeasureAmendBody"], measure: Measure): Schemas["MeasureAmendBody"] {
  const { text, deadline, reason } = body;
  const same = JSON.stringify(deadline) === JSON.stringify(measure.deadline);
  return { reason, ...(text !== measure.text && text && { text }), ...(deadline && !same && { deadline }) };
}
