import { ABOUT, type Command } from "../../act/act";
import type { Schemas } from "../../api/client";

type Task = Schemas["TaskView"];

/** Decisions that are taken with plan, criteria and evidence side by side. */
const REVIEWED = new Set<string>(["AcceptEvidence", "ApproveClosureStep", "CloseItem", "AcceptTakenOverClosure"]);

export const isAct = (command: string): command is Command => command in ABOUT;

/** Where a task's act is done: the item's page with its form open. `undefined` where no page has the act. */
export function wayTo(task: Task, command: string): string | undefined {
  if (!task.itemId) return undefined;
  if (!isAct(command)) return `/items/${task.itemId}`;
  const about = { item: undefined, measure: task.measureId, evidence: task.evidenceId, extension: task.extensionId };
  const of = about[ABOUT[command] ?? "item"];
  const query = new URLSearchParams({ act: command, ...(of && { of }) });
  return `/items/${task.itemId}?${query}${REVIEWED.has(command) ? "&review" : ""}`;
}
