import type { Act, Standing } from "../act/act";
import type { ItemName } from "../act/items";
import type { Schemas } from "../api/client";

/** A notice, an inspection, a look-back, a rule or a marker: one act that covers one or many items. */
export type RecordView = Schemas["ActView"];
export type Kind = RecordView["kind"];
export type Covered = RecordView["items"][number];

export const PATHS: Record<Kind, string> = {
  NOTICE: "/notices",
  LOOK_BACK: "/look-backs",
  INSPECTION: "/inspections",
  RULE: "/rules",
  MARKER: "/markers",
};

export const recordLink = (kind: Kind, id: string): string => `${PATHS[kind]}/${id}`;

/** The form of a new one, with these items on its list. */
export const newLink = (kind: Kind, items: readonly string[] = []): string =>
  `${PATHS[kind]}?${new URLSearchParams([["new", ""], ...items.map((id) => ["item", id])])}`;

/** Where a new one is begun. */
export interface Beginning {
  me: Standing;
  items: readonly ItemName[];
  /** The notice that the new one is the next step of. */
  follows?: RecordView;
}

/** Where something is done to one that is on record. */
export interface Place {
  record: RecordView;
  me: Standing;
}

// Each keeps an act's body and its fields in step.
export const begins = <Body extends object>(act: Act<Beginning, Body>): Act<Beginning> => act as Act<Beginning>;
export const doneTo = <Body extends object>(act: Act<Place, Body>): Act<Place> => act as Act<Place>;

/** What any of them may make out of date. */
export const CHANGED: readonly string[][] = [
  ["records"],
  ["record"],
  ["item"],
  ["itemName"],
  ["ledger"],
  ["tasks"],
  ["statistics"],
];

export const itemIds = { name: "itemIds", label: "items", kind: "items", required: true } as const;
export const reason = { name: "reason", label: "reason", kind: "text", atMost: 2_000, required: true } as const;
