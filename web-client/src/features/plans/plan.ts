import type { Act } from "../../act/act";
import type { Schemas } from "../../api/client";

export type Plan = Schemas["PlanView"];
export type Change = Schemas["RevisionBodyChangeBody"];
export type VersionSummary = Schemas["PlanVersionSummary"];
export type Frozen = Schemas["PlanVersionViewFrozen"];
export type Version = Schemas["PlanVersionView"];

/** Where an act is done: a plan; none where one is drafted. */
export interface Place {
  plan?: Plan;
}
export type PlanAct = Act<Place>;

/** Keeps an act's body and its fields in step. */
export const act = <Body extends object>(one: Act<Place, Body>): PlanAct => one as PlanAct;

/** Places have it wherever an act on a plan is offered. */
export function planOf({ plan }: Place): Plan {
  if (!plan) throw new Error("no plan here");
  return plan;
}
export const pathOf = (place: Place) => ({ id: planOf(place).id });

export const isDraft = (plan: Plan): boolean => plan.status === "DRAFT" || plan.revision?.status === "DRAFT";
/** The plan, or its revision, waits for a decision. */
export const isSubmitted = (plan: Plan): boolean =>
  plan.status === "SUBMITTED" || plan.revision?.status === "SUBMITTED";
export const isEnded = (plan: Plan): boolean => plan.status === "CONCLUDED" || plan.status === "WITHDRAWN";

const OPEN = new Set<string>(["RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED"]);
export const openItems = (plan: Plan) => plan.covered.filter(({ status }) => OPEN.has(status));

export const STATES = ["DRAFT", "SUBMITTED", "IN_FORCE", "CONCLUDED", "WITHDRAWN"] as const;
