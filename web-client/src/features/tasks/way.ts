import { ABOUT, type Command, type Part } from "../../act/act";
import type { Schemas } from "../../api/client";
import { newLink, recordLink } from "../../record/record";

type Task = Schemas["TaskView"];

/** Decisions that are taken with plan, criteria and evidence side by side. */
const REVIEWED = new Set<string>(["AcceptEvidence", "ApproveClosureStep", "CloseItem", "AcceptTakenOverClosure"]);

export const isAct = (command: string): command is Command => command in ABOUT;

/** What a task begins is begun with its item on the list. */
const BEGUN: Partial<Record<string, Parameters<typeof newLink>[0]>> = {
  IssueNotice: "NOTICE",
  RecordLookBack: "LOOK_BACK",
  EstablishRule: "RULE",
};

/** Where a task's act is done: a page with its form open. `undefined` where no page has the act. */
export function wayTo(task: Task, command: string): string | undefined {
  const begun = BEGUN[command];
  if (begun && task.noticeId) return `${newLink(begun)}&follows=${task.noticeId}`;
  if (begun && task.itemId) return newLink(begun, [task.itemId]);
  if (task.noticeId) return `${recordLink("NOTICE", task.noticeId)}${isAct(command) ? `?act=${command}` : ""}`;
  if (!task.itemId) return task.planId && isAct(command) ? wayToPlan(task.planId, command) : undefined;
  const part = isAct(command) ? (ABOUT[command] ?? "record") : "record";
  if (part === "record") return `/items/${task.itemId}`;
  const about: Partial<Record<Part, string | undefined>> = {
    measure: task.measureId,
    evidence: task.evidenceId,
    extension: task.extensionId,
  };
  const of = about[part];
  const query = new URLSearchParams({ act: command, ...(of && { of }) });
  return `/items/${task.itemId}?${query}${REVIEWED.has(command) ? "&review" : ""}`;
}

/** A plan is decided on after all of it was looked through: its form is not opened over it. */
const wayToPlan = (plan: string, command: Command) =>
  command === "ApprovePlan" || command === "ReturnPlan" ? `/plans/${plan}?review` : `/plans/${plan}?act=${command}`;

/** What a task is about. */
export function placeOf({ itemId, noticeId, planId }: Task): string | undefined {
  if (itemId) return `/items/${itemId}`;
  if (noticeId) return recordLink("NOTICE", noticeId);
  return planId && `/plans/${planId}`;
}
