import type { Act, Part, Standing } from "../../act/act";
import type { Schemas } from "../../api/client";

export type Item = Schemas["ItemView"];
export type Measure = Schemas["MeasureView"];
export type Evidence = Schemas["EvidenceView"];
export type Extension = Schemas["ExtensionView"];

/** Where an act is done: an item, one of its measures, or what belongs to a measure. */
export interface Place {
  item: Item;
  measure?: Measure;
  evidence?: Evidence;
  extension?: Extension;
}

export type ItemAct = Act<Place>;

/** Keeps an act's body and its fields in step. */
export const act = <Body extends object>(one: Act<Place, Body>): ItemAct => one as ItemAct;

/** What almost every decision and correction asks for. */
export const reason = { name: "reason", label: "reason", kind: "text", atMost: 2_000, required: true } as const;

export const always = () => true;

export const isOpen = (item: Item): boolean => !["CLOSED", "WITHDRAWN", "MERGED"].includes(item.status);
export const isClaimed = (item: Item): boolean => isOpen(item) && item.claimedOn !== undefined;
/** In force and claimed: work can be ended. */
export const isAtWork = (item: Item): boolean => isClaimed(item) && item.inForce;
/** What a plan has in force only its revision changes. */
export const isFrozen = (item: Item): boolean => item.plan !== undefined && item.inForce;
export const isDone = (measure: Measure): boolean =>
  measure.status === "COMPLETED" || measure.status === "SUSTAINED" || measure.status === "DROPPED";

/** Acts on plans, imports and records stand on pages of their own. */
export const isOfItem = (name: Part | undefined): name is keyof Place =>
  name === "item" || name === "measure" || name === "evidence" || name === "extension";

/** What an act of this kind is about here, if there is such a thing. */
export const partAt = (place: Place, name: Part): { id: string } | undefined =>
  isOfItem(name) ? place[name] : undefined;

/** The part that an act is about; places always have it where the act is offered. */
export function part<P extends Exclude<keyof Place, "item">>(place: Place, name: P): NonNullable<Place[P]> {
  const found = place[name];
  if (found === undefined) throw new Error(`no ${name} here`);
  return found as NonNullable<Place[P]>;
}

export const owners = (measure: Measure): string[] => measure.owners.map(({ id }) => id);
export const leaders = (measure: Measure): string[] => measure.leadLeaders.map(({ id }) => id);

export const worksOn = ({ item, measure }: Place, me: Standing): boolean =>
  measure !== undefined && me.worksOn(owners(measure), measure.responsibleUnit?.id, item.responsibleUnit?.id);

export const headsMeasure = ({ item, measure }: Place, me: Standing): boolean =>
  me.heads(measure?.responsibleUnit?.id, item.responsibleUnit?.id);

/** Staff of a unit report for their colleagues, and complete only what is theirs. */
export const reportsOn = (place: Place, me: Standing): boolean =>
  worksOn(place, me) || me.staffs(place.measure?.responsibleUnit?.id, place.item.responsibleUnit?.id);

/** Owns a measure of the item, or stands in for its owner, or heads its unit. */
export const worksOnItem = ({ item }: Place, me: Standing): boolean =>
  item.measures.some((measure) => worksOn({ item, measure }, me)) || me.heads(item.responsibleUnit?.id);

export const pathOf = (place: Place) => ({ id: place.item.id });
export const pathOfMeasure = (place: Place) => ({ id: place.item.id, measure: part(place, "measure").id });
