import { ABOUT, type Command, type Part } from "../../act/act";
import type { Schemas } from "../../api/client";

type Task = Schemas["TaskView"];

/** Decisions that are taken with plan, criteria and evidence side by side. */
const REVIEWED = new Set<string>(["AcceptEvidence", "ApproveClosureStep", "CloseItem", "AcceptTakenOverClosure"]);

export const isAct = (command: string): command is Command => command in ABOUT;

/** Where a task's act is done: the item's page with its form open. `undefined` where no page has the act. */
export function wayTo(task: Task, command: string): string | undefined {
  if (!task.itemId) return task.planId && isAct(command) ? wayToPlan(task.planId, command) : undefined;
  if (!isAct(command)) return `/items/${task.itemId}`;
  const parts: Partial<Record<Part, string | undefined>> = {
    measure: task.measureId,
    evidence: task.evidenceId,
    extension: task.extensionId,
  };
  const of = parts[ABOUT[command] ?? "item"];
  const query = new URLSearchParams({ act: command, ...(of && { of }) });
  return `/items/${task.itemId}?${query}${REVIEWED.has(command) ? "&review" : ""}`;
}

/** A plan is decided on after all of it was looked through: its form is not opened over it. */
const wayToPlan = (plan: string, command: Command) =>
  command === "ApprovePlan" || command === "ReturnPlan" ? `/plans/${plan}?review` : `/plans/${plan}?act=${command}`;
