import type { Schemas } from "../../api/client";
import "../../identity/signIn";
import { byUrgency } from "./urgency";
import { placeOf, wayTo } from "./way";

const task = (more: Partial<Schemas["TaskView"]>): Schemas["TaskView"] => ({
  id: "t",
  kind: "MEASURE_OPEN",
  kindText: "",
  command: "ReportProgress",
  otherwise: [],
  title: "",
  version: 1,
  itemId: "i1",
  overdue: false,
  overdueDays: 0,
  why: { basis: "OWN", role: "OWNER", roleText: "" },
  ...more,
});

test("tasks stand in groups, the most urgent first", () => {
  const groups = byUrgency(
    [
      task({ id: "later", dueOn: "2026-12-30" }),
      task({ id: "undated" }),
      task({ id: "overdue", dueOn: "2026-11-01", overdue: true }),
      task({ id: "soon", dueOn: "2026-12-04" }),
    ],
    "2026-11-27T01:00:00Z",
  );
  expect(groups.map(({ urgency, tasks }) => [urgency, tasks.map(({ id }) => id)])).toEqual([
    ["OVERDUE", ["overdue"]],
    ["SOON", ["soon"]],
    ["LATER", ["later"]],
    ["UNDATED", ["undated"]],
  ]);
});

test("a task leads to its act's form, at the part that it is about", () => {
  expect(wayTo(task({ measureId: "m1" }), "SubmitEvidence")).toBe("/items/i1?act=SubmitEvidence&of=m1");
  expect(wayTo(task({ extensionId: "x1", measureId: "m1" }), "GrantExtension")).toBe(
    "/items/i1?act=GrantExtension&of=x1",
  );
  expect(wayTo(task({}), "ClaimItem")).toBe("/items/i1?act=ClaimItem");
});

test("a decision is taken on the review screen", () => {
  expect(wayTo(task({ evidenceId: "e1" }), "AcceptEvidence")).toBe("/items/i1?act=AcceptEvidence&of=e1&review");
});

test("a record is begun with the task's item, and a higher notice with the one that it follows", () => {
  expect(wayTo(task({}), "IssueNotice")).toBe("/notices?new=&item=i1");
  expect(wayTo(task({}), "RecordLookBack")).toBe("/look-backs?new=&item=i1");
  const { itemId: _, ...notice } = task({ noticeId: "n1" });
  expect(wayTo(notice, "IssueNotice")).toBe("/notices?new=&follows=n1");
  expect(wayTo(notice, "ReplyToNotice")).toBe("/notices/n1?act=ReplyToNotice");
  expect(placeOf(notice)).toBe("/notices/n1");
});

test("what no page does leads to the item", () => {
  expect(wayTo(task({}), "ApproveEverything")).toBe("/items/i1");
});

test("a plan is looked through before it is decided on", () => {
  const { itemId: _, ...plan } = task({ planId: "p1" });
  expect(wayTo(plan, "ApprovePlan")).toBe("/plans/p1?review");
  expect(wayTo(plan, "SubmitPlan")).toBe("/plans/p1?act=SubmitPlan");
});
