import type { ReactElement } from "react";
import type { Schemas } from "../api/client";
import type { Texts } from "../text";

/** The server's own name of a command: tasks name it too, and so do addresses (`?act=`). */
export type Command = keyof Texts["act"]["title"];
export type Label = keyof Texts["act"]["field"];
export type Role = Schemas["PersonViewHeldRole"]["role"];
export type Answer = Promise<{ data?: Schemas["Answer"]; error?: unknown; response: Response }>;

/** A "record" is a notice, an inspection, a look-back, a rule or a marker: what covers several items. */
export type Part = "item" | "measure" | "evidence" | "extension" | "plan" | "import" | "record";

/** What each act of an item is about: the item itself, or one of its parts, which an address then names too (`&of=`). */
export const ABOUT: Partial<Record<Command, Part>> = {
  AssignResponsibleUnit: "item",
  ClaimItem: "item",
  RecordRootCause: "item",
  RecordSameTypeCheck: "item",
  AmendProblem: "item",
  LinkRepeatedProblem: "item",
  MergeInto: "item",
  WithdrawItem: "item",
  AssignMeasure: "item",
  RequestClosure: "item",
  ApproveClosureStep: "item",
  CloseItem: "item",
  ReturnClosure: "item",
  AcceptTakenOverClosure: "item",
  ReopenItem: "item",
  ReportProgress: "measure",
  CompleteMeasure: "measure",
  ReportBasicallyCompleted: "measure",
  ReviewMeasure: "measure",
  SettleDeadline: "measure",
  ReassignMeasure: "measure",
  AmendMeasure: "measure",
  DropMeasure: "measure",
  SubmitEvidence: "measure",
  RequestExtension: "measure",
  AcceptEvidence: "evidence",
  ReturnEvidence: "evidence",
  WithdrawEvidence: "evidence",
  GrantExtension: "extension",
  DeclineExtension: "extension",
  WithdrawExtension: "extension",
  DraftPlan: "plan",
  SubmitPlan: "plan",
  ApprovePlan: "plan",
  ReturnPlan: "plan",
  RevisePlan: "plan",
  AbandonRevision: "plan",
  ConcludePlan: "plan",
  RaiseProblem: "plan",
  WithdrawImport: "import",
  IssueNotice: "record",
  ReplyToNotice: "record",
  AcceptReply: "record",
  ReturnReply: "record",
  ProposeNextStep: "record",
  DismissProposal: "record",
  WithdrawNotice: "record",
  RecordLookBack: "record",
  RecordInspection: "record",
  AmendInspection: "record",
  EstablishRule: "record",
  RecordAccountabilityMarker: "record",
  RevokeAccountabilityMarker: "record",
};

/** One thing that a form asks for. Its values are plain JSON, so that a draft can be kept. */
export type Field<Name extends string = string> = {
  /** As the request's body names it: refusals come back under this name. */
  name: Name;
  label: Label;
  required?: boolean;
  /** How it is to be filled in, in the reader's language. */
  note?: string | undefined;
  /** Asked for only where what else is written says so. */
  when?: (values: Partial<Record<Name, unknown>>) => boolean;
} & (
  | { kind: "text" | "lines"; atMost?: number; rows?: number }
  | { kind: "line"; atMost?: number }
  | { kind: "percent" | "yesNo" | "deadline" | "otherItem" | "otherRule" }
  | { kind: "files"; single?: boolean }
  | { kind: "items"; among?: Among }
  | { kind: "findings"; among?: Among; options: Option[]; atMost: number }
  | { kind: "day"; from?: "past" | "future" }
  | { kind: "person" | "unit"; several?: boolean }
  | { kind: "choice"; several?: boolean; options: Option[] }
  // Of one feature only; it is handed its value, and finds what was refused in `useRefused`.
  | { kind: "own"; element: ReactElement }
);

/** Which items there are to choose from. */
export type Among = { status: Schemas["LedgerRow"]["itemStatus"][] };

/** Said in the person's language, or a name that is the same in all. */
export type Option = { value: string } & ({ said: keyof Texts["act"]["option"] } | { name: string });

/** What goes into the headers of an act's request. */
export interface Headers {
  "Idempotency-Key": string;
  "If-Match"?: string;
}

/**
 * One thing that a person can do at a place (an item, one of its measures …): when it is offered, what its form asks
 * for, and the request that it becomes. A further act is a further one of these; nothing else changes.
 */
export interface Act<Place, Body extends object = object> {
  command: Command;
  /** Whether it makes sense here and now; where only the server can know, it is offered, and the server decides. */
  offered: (place: Place, me: Standing) => boolean;
  /** Corrections and ends: behind "more". */
  rare?: (place: Place) => boolean;
  /** Changes what others may have changed meanwhile: refused unless the version that was seen is the latest. */
  onSeenVersion?: boolean;
  fields: (place: Place) => Field<Extract<keyof Body, string>>[];
  /** What the form begins with. */
  start?: (place: Place) => Partial<Body>;
  // A method: acts of different bodies stand in one list.
  send(place: Place, body: Body, header: Headers): Answer;
}

/** What the client knows of who is signed in; of the rest the server decides. */
export interface Standing {
  person: string;
  /** Holds one of the roles, wherever. */
  holds: (...roles: Role[]) => boolean;
  office: boolean;
  supervisor: boolean;
  principal: boolean;
  /** Heads one of the units, or a unit above it. */
  heads: (...units: (string | undefined)[]) => boolean;
  /** Is one of the owners, heads one of the units, or stands in for somebody. */
  worksOn: (owners: string[], ...units: (string | undefined)[]) => boolean;
  /** Is one of the staff of one of the units. */
  staffs: (...units: (string | undefined)[]) => boolean;
  leads: (leaders: string[]) => boolean;
}

/** Keeps an act's body and its fields in step: `const act = actsAt<Place>()`. */
export const actsAt =
  <Place>() =>
  <Body extends object>(one: Act<Place, Body>): Act<Place> =>
    one as Act<Place>;

/** What almost every decision and correction asks for. */
export const reason = { name: "reason", label: "reason", kind: "text", atMost: 2_000, required: true } as const;
