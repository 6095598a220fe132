import { createContext, useContext } from "react";
import { type Problem, Refused } from "../api/client";

/** What was refused of the form that one is in: a field of many parts shows it at each of them. */
export const RefusedContext = createContext<Problem | undefined>(undefined);
export const useRefused = (): Problem | undefined => useContext(RefusedContext);

/** Refusals that are about one field, by the names which that field has in one form or another. */
const ABOUT: Record<string, string[]> = {
  DATE_BEFORE_LAST_FACT: ["occurredOn", "completedOn"],
  DATE_BEFORE_RAISING: ["occurredOn", "completedOn"],
  DATE_IN_FUTURE: ["occurredOn", "completedOn", "leftOn", "reviewedOn", "tookPlaceOn", "decidedOn"],
  DATE_IMPLAUSIBLE: ["deadline", "date", "newDate", "occurredOn", "completedOn"],
  DEADLINE_IN_PAST: ["deadline"],
  DEADLINE_NEEDS_DATE: ["deadline"],
  DEADLINE_UNCONFIRMED: ["deadline"],
  EXTENSION_NOT_LATER: ["newDate"],
  PERCENT_OUT_OF_RANGE: ["percent"],
  MEASURE_NEEDS_OWNER: ["owners"],
  MEASURE_NEEDS_UNIT: ["responsibleUnit"],
  MEASURE_TEXT_REQUIRED: ["text"],
  PROBLEM_TEXT_REQUIRED: ["text"],
  REASON_REQUIRED: ["reason"],
  TEXT_REQUIRED: ["text", "conclusion", "narrative", "findings", "summary", "effect"],
  OTHER_ITEM_UNKNOWN: ["into", "earlier"],
  MERGE_INTO_ITSELF: ["into"],
  MERGE_TARGET_NOT_OPEN: ["into"],
  MERGE_OTHER_SUBJECT: ["into"],
  REPEATED_OF_ITSELF: ["earlier"],
  REPEATED_NEVER_CLOSED: ["earlier"],
  REPEATED_NOT_EARLIER: ["earlier"],
  REPEATED_LINKED_ALREADY: ["earlier"],
  EVIDENCE_FILE_NOT_STORED: ["files"],
  EVIDENCE_NEEDS_FILE: ["files"],
  FILE_IS_PROGRAM: ["files", "file", "findings"],
  FILE_DISGUISED: ["files", "file", "findings"],
  NAME_TOO_LONG: ["files", "file", "findings"],
  NAME_HAS_FOLDER: ["files", "file", "findings"],
  NAME_HIDES: ["files", "file", "findings"],
  PERSON_UNKNOWN: ["owners", "delegate", "to", "inspectors", "reviewers", "personId"],
  PERSON_LEFT: ["delegate", "to"],
  UNIT_UNKNOWN: ["unit", "parent"],
  UNIT_CLOSED: ["unit", "parent"],
  UNIT_THERE_ALREADY: ["parent"],
  UNIT_BELOW_ITSELF: ["parent"],
  ACCOUNT_TAKEN: ["account", "subject"],
  ROLE_HELD: ["role"],
  ADMINISTRATORS_EXCLUSIVE: ["role"],
  UNIT_NEEDED: ["unit"],
  PLAN_NEEDED: ["plan"],
  TERM_BACKWARDS: ["until"],
  TERM_OVER: ["until"],
  TERM_NOT_FOR_ADMINISTRATORS: ["until"],
  EMAIL_MALFORMED: ["email"],
  EMAIL_UNCHANGED: ["email"],
  RESTRICTION_OVER: ["until"],
  DELEGATE_TO_SELF: ["delegate"],
  DELEGATE_ADMINISTERS: ["delegate"],
  DELEGATION_BACKWARDS: ["until"],
  DELEGATION_IN_PAST: ["from"],
  DELEGATION_TOO_LONG: ["until"],
  HAND_OVER_TO_SELF: ["to"],
  REDACTION_FILE_UNKNOWN: ["files"],
  SETTING_UNCHANGED: ["value"],
  ONE_VALUE_NEEDED: ["value"],
  NOT_A_NUMBER: ["value"],
  NUMBER_OUT_OF_RANGE: ["value"],
  VALUE_TWICE: ["value"],
  VALUES_NEEDED: ["value"],
  TOO_MANY_VALUES: ["value"],
  WORD_UNSUITABLE: ["value"],
  DAYS_UNREADABLE: ["value"],
  TIME_UNREADABLE: ["value"],
  HOURS_UNSUITABLE: ["value"],
  CYCLE_UNKNOWN: ["value"],
  CHAIN_EMPTY: ["value"],
  CHAIN_STEP_UNKNOWN: ["value"],
  CHAIN_REPEATS_STEP: ["value"],
  CHAIN_OUT_OF_ORDER: ["value"],
  CHAIN_ENDS_IN_UNIT: ["value"],
  PLAN_TITLE_REQUIRED: ["title"],
  ITEMS_REQUIRED: ["itemIds", "findings"],
  ITEM_NAMED_TWICE: ["itemIds", "findings"],
  ITEMS_UNKNOWN: ["itemIds", "findings"],
  ITEMS_GONE: ["itemIds", "findings"],
  ITEM_OUT_OF_REACH: ["itemIds", "findings"],
  FINDING_REQUIRED: ["findings"],
  NOTICE_TYPE_NOT_HIGHER: ["type"],
  REPLY_BY_IN_PAST: ["replyBy"],
  REPLY_BY_TOO_FAR: ["replyBy"],
  LOOK_BACK_ITEM_OPEN: ["findings"],
  LOOK_BACK_BEFORE_CLOSING: ["reviewedOn"],
  LOOK_BACK_BY_OWNER: ["findings"],
  LOOK_BACK_BY_CLOSER: ["findings"],
  INSPECTION_PLACE_REQUIRED: ["place"],
  INSPECTORS_REQUIRED: ["inspectors"],
  INSPECTOR_OWNS_ITEM: ["inspectors"],
  INSPECTION_ITEM_DROPPED: ["findings"],
  INSPECTION_BEFORE_THE_LEDGER: ["tookPlaceOn"],
  RULE_NAME_REQUIRED: ["name"],
  RULE_NUMBER_REQUIRED: ["documentNumber"],
  RULE_NEEDS_PREDECESSOR: ["predecessorName"],
  RULE_PREDECESSOR_UNKNOWN: ["predecessor"],
  RULE_PREDECESSOR_ABOLISHED: ["predecessor"],
  RULE_DATE_TOO_FAR: ["effectiveOn"],
  RULE_DATE_TOO_OLD: ["effectiveOn"],
  MARKER_ORGANISATION_REQUIRED: ["organisation"],
  MARKER_NUMBER_REQUIRED: ["documentNumber"],
  MARKER_DATE_TOO_OLD: ["decidedOn"],
};

export interface Placed {
  fields: Record<string, string[]>;
  /** The items that it is about, by id: they are marked where they were chosen. */
  targets: string[];
  /** What belongs to no field. */
  rest?: Error;
}

/** A refusal as the form shows it: what belongs to its fields there, and the rest, if any, above them. */
export function placed(failure: Error, names: string[]): Placed {
  const problem = failure instanceof Refused ? failure.problem : undefined;
  if (!problem) return { fields: {}, targets: [], rest: failure };
  const fields: Record<string, string[]> = {};
  const add = (name: string, message: string) => {
    fields[name] = [...(fields[name] ?? []), message];
  };
  const about = ABOUT[problem.code]?.find((name) => names.includes(name));
  if (about) add(about, problem.detail);
  const others = (problem.errors ?? []).filter(({ field, message }) => {
    const name = field.split(/[.[]/).find((part) => names.includes(part));
    if (name === undefined) return true;
    add(name, message);
    return false;
  });
  const targets = (problem.missing ?? []).flatMap(({ target }) => target ?? []);
  const told = Object.keys(fields).length > 0 && others.length === 0;
  return told ? { fields, targets } : { fields, targets, rest: new Refused({ ...problem, errors: others } as Problem) };
}
