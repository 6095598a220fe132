import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schemas } from "../../api/client";
import { happened, kindOf } from "./kinds";
import { item, open, type Server, serve } from "./served";

const event = (sequence: number, type: string, zh: string): Schemas["HistoryViewEntry"] => ({
  sequence,
  position: String(10 + sequence),
  type,
  revision: "1",
  recordedAt: "2026-09-03T00:00:00Z",
  sentence: { zh, en: zh },
  actor: { id: "wang", name: "王芳" },
  data: { secretField: 1 },
  metadata: {},
});

const history: Schemas["HistoryView"] = {
  events: [
    event(0, "item.ProblemRaised", "登记了问题。"),
    event(1, "item.ItemClaimed", "办公室认领了该问题。"),
    event(2, "item.ProgressReported", "报告进展 40%。"),
  ],
  acts: [
    { actId: "n1", kind: "NOTICE", event: { ...event(0, "notice.NoticeIssued", "发出督办单。"), position: "11.5" } },
  ],
};

let server: Server;
beforeEach(() => {
  server = serve();
  server.answers["GET /items/i1"] = { ...item, version: 2 };
  server.answers["GET /items/i1/history"] = history;
  server.answers["GET /items/i1/replay"] = {
    itemId: "i1",
    sequence: 2,
    recordedAt: item.asOf,
    state: { status: { value: "IN_PROGRESS", setBy: 2 } },
    changes: [
      { path: "status", before: { value: "CLAIMED", setBy: 1 }, after: { value: "IN_PROGRESS", setBy: 2 } },
      { path: "measures/m1/progress.percent", after: { value: 40, setBy: 2 } },
    ],
  };
});

test("everything stands in one order, the latest first, whatever it came from", () => {
  expect(happened(history, 2).map(({ event }) => event.sentence.zh)).toEqual([
    "报告进展 40%。",
    "发出督办单。",
    "办公室认领了该问题。",
    "登记了问题。",
  ]);
});

test("what came after the version that is shown is left out", () => {
  expect(happened({ ...history, acts: [] }, 1)).toHaveLength(2);
});

test("every kind of event has its filter", () => {
  expect(kindOf("item.EvidenceReturned")).toBe("EVIDENCE");
  expect(kindOf("item.ItemReopened")).toBe("CLOSURE");
  expect(kindOf("item.ExtensionGranted")).toBe("DUTY");
  expect(kindOf("item.MeasureCompleted")).toBe("WORK");
  expect(kindOf("item.RootCauseRecorded")).toBe("PROBLEM");
});

test("the history is filtered by kind", async () => {
  open();
  await screen.findByText("报告进展 40%。");
  await userEvent.click(screen.getByRole("button", { name: "进展 1" }));
  expect(screen.getByText("报告进展 40%。")).toBeInTheDocument();
  expect(screen.queryByText("登记了问题。")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "进展 1" })).toHaveAttribute("aria-pressed", "true");
});

test("what an event changed is one click away, in words, and so is the record itself", async () => {
  open();
  const entry = (await screen.findByText("报告进展 40%。")).closest("li") as HTMLElement;
  await userEvent.click(within(entry).getByRole("button", { name: "变动" }));
  const row = await within(entry).findByRole("row", { name: /状态/ });
  expect(within(row).getByText("已认领")).toBeInTheDocument();
  expect(within(row).getByText("整改中")).toBeInTheDocument();
  expect(within(entry).getByRole("row", { name: /措施 1 · 完成率/ })).toBeInTheDocument();
  await userEvent.click(within(entry).getByRole("button", { name: "原始记录" }));
  expect(within(entry).getByText(/secretField/)).toBeInTheDocument();
});

test("a field tells which event made it what it is, and leads there", async () => {
  const { router } = open();
  await userEvent.click(await screen.findByRole("button", { name: "为什么：状态“整改中”" }));
  const reason = await screen.findByRole("link", { name: "查看第 2 号事件" });
  await userEvent.click(reason);
  expect(router.state.location.hash).toBe("#event-2");
});
