import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open, refusal, sent, serve, somebody } from "../../app/mockServer";
import OperationsPage from "./OperationsPage";
import { standingOf } from "./standing";
import { type Projection, type Rebuild, secondsBehind } from "./useProjections";

const group = (more: Partial<Projection> = {}): Projection => ({
  group: "directory",
  position: 84,
  behind: 0,
  deadLetters: 0,
  tables: ["person_directory"],
  ...more,
});

const rebuild = (more: Partial<Rebuild> = {}): Rebuild => ({
  state: "SWAPPED",
  onlyIfEqual: false,
  startedBy: "me",
  startedAt: "2026-09-03T00:00:00Z",
  finishedAt: "2026-09-03T00:00:09Z",
  done: 84,
  total: 84,
  tables: [{ table: "person_directory", liveRows: 12, replayedRows: 12, differences: 0 }],
  differenceCount: 0,
  differences: [],
  notHandled: [],
  ...more,
});

const letter = {
  group: "directory",
  sequence: "person-1",
  index: 0,
  event: "e1",
  name: "person.PersonRenamed",
  stream: "person-1",
  sequenceNumber: 3,
  position: 80,
  recordedAt: "2026-09-03T00:00:00Z",
  since: "2026-09-03T00:00:01Z",
  tries: 2,
  lastTried: "2026-09-03T00:01:00Z",
  failure: "DataIntegrityViolationException 23505 person_directory_pkey",
};

const server = (role: "SYSTEM_ADMIN" | "AUDIT_ADMIN", projections: Projection[], letters: object[] = []) =>
  serve({
    "GET /me": somebody(role),
    "GET /projections": { projections },
    "GET /dead-letters": { total: letters.length, letters },
    "POST /dead-letters/retry": { id: "x", position: "90", version: 1 },
    "POST /dead-letters/discard": { id: "x", position: "90", version: 1 },
  });

const show = () => open({ "/operations": <OperationsPage /> }, "/operations");

test("a rebuild is begun only after its cost was told, and then shows how the rows compare", async () => {
  const asked = server("SYSTEM_ADMIN", [group()]);
  asked.answers["POST /projections/directory/rebuild"] = {
    projections: [group({ rebuild: rebuild({ differenceCount: 2 }) })],
  };
  show();
  await userEvent.click(await screen.findByRole("button", { name: "重建“机构与人员”" }));
  expect(screen.getByText(/占用处理器和磁盘/)).toBeInTheDocument();
  expect(screen.getByText(/没有空档/)).toBeInTheDocument();
  expect(sent(asked, "POST /projections/directory/rebuild")).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "开始重建" }));
  const report = await screen.findByRole("region", { name: "“机构与人员”的重建" });
  expect(within(report).getByText(/有 2 处与事件不一致，已换成重建的/)).toBeInTheDocument();
  expect(await sent(asked, "POST /projections/directory/rebuild")[0]).toEqual({ onlyIfEqual: false });
});

test("a rebuild under way tells its progress, pace and remaining time, and no other can be begun", async () => {
  const { finishedAt: _, ...running } = rebuild({ state: "RUNNING", done: 42, tables: [] });
  server("SYSTEM_ADMIN", [group({ rebuild: { ...running, eventsPerSecond: 21, remainingSeconds: 2 } })]);
  show();
  expect(await screen.findByText("已处理 42 / 84 个事件")).toBeInTheDocument();
  expect(screen.getByText("每秒 21 个")).toBeInTheDocument();
  expect(screen.getByText("约剩 2 秒")).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "重建“机构与人员”" })).toBeDisabled();
});

test("what could not be handled is told with its cause, and retried with what waits behind it", async () => {
  const asked = server("SYSTEM_ADMIN", [group({ deadLetters: 1 })], [letter]);
  show();
  expect(await screen.findByText(/“机构与人员”未能处理事件 person.PersonRenamed/)).toBeInTheDocument();
  expect(screen.getByText(/23505/)).toBeInTheDocument();
  await userEvent.click(await screen.findByRole("button", { name: /^重\s?试$/ }));
  expect(await sent(asked, "POST /dead-letters/retry")[0]).toEqual({ group: "directory", sequence: "person-1" });
});

test("a dead letter is discarded with a reason only", async () => {
  const asked = server("SYSTEM_ADMIN", [group({ deadLetters: 1 })], [letter]);
  show();
  await userEvent.click(await screen.findByRole("button", { name: "放弃处理" }));
  const form = screen.getByRole("region", { name: "放弃处理" });
  await userEvent.click(within(form).getByRole("button", { name: "放弃处理" }));
  expect(await within(form).findByText("请填写“理由”。")).toBeInTheDocument();
  await userEvent.type(within(form).getByLabelText("理由"), "重复登记");
  await userEvent.click(within(form).getByRole("button", { name: "放弃处理" }));
  await waitFor(() => expect(sent(asked, "POST /dead-letters/discard")).toHaveLength(1));
  expect(await sent(asked, "POST /dead-letters/discard")[0]).toEqual({
    group: "directory",
    sequence: "person-1",
    event: "e1",
    reason: "重复登记",
  });
});

test("who audits administration reads all of it and is offered nothing", async () => {
  server("AUDIT_ADMIN", [group({ deadLetters: 1 })], [letter]);
  show();
  await screen.findByText(/未能处理事件/);
  expect(screen.queryByRole("button", { name: /重建/ })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^重\s?试$/ })).not.toBeInTheDocument();
});

test("who may not see it is told so in the server's words", async () => {
  const asked = server("SYSTEM_ADMIN", []);
  asked.answers["GET /projections"] = () => refusal(403, "NOT_ALLOWED", "您的角色不允许此操作。");
  show();
  expect(await screen.findByText("您无权查看这一页")).toBeInTheDocument();
  expect(screen.getByRole("alert")).toHaveTextContent("您的角色不允许此操作。");
});

test("a group is behind only when more than what is on its way is missing", () => {
  expect(standingOf(group({ behind: 3 }))).toBe("CURRENT");
  expect(standingOf(group({ behind: 300 }))).toBe("BEHIND");
  expect(standingOf(group({ behind: 300, deadLetters: 1 }))).toBe("LETTERS");
  expect(secondsBehind(group({ behind: 300, eventsPerSecond: 100 }))).toBe(3);
  expect(secondsBehind(group({ behind: 300 }))).toBeUndefined();
});
