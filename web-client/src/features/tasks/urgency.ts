import dayjs from "dayjs";
import type { Schemas } from "../../api/client";

type Task = Schemas["TaskView"];
const URGENCIES = ["OVERDUE", "SOON", "LATER", "UNDATED"] as const;
export type Urgency = (typeof URGENCIES)[number];
const SOON_DAYS = 7;

/** Tasks in groups, the most urgent first; within one they stay in the server's order, which is that of consequence. */
export function byUrgency(tasks: Task[], now: string): { urgency: Urgency; tasks: Task[] }[] {
  const soon = dayjs(now).tz().add(SOON_DAYS, "day").format("YYYY-MM-DD");
  return URGENCIES.map((urgency) => ({
    urgency,
    tasks: tasks.filter((task) => urgencyOf(task, soon) === urgency),
  })).filter((group) => group.tasks.length > 0);
}

function urgencyOf({ overdue, dueOn }: Task, soon: string): Urgency {
  if (overdue) return "OVERDUE";
  if (!dueOn) return "UNDATED";
  return dueOn <= soon ? "SOON" : "LATER";
}
