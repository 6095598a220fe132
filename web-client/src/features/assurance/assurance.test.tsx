import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schemas } from "../../api/client";
import { type Answers, open, refusal, serve, somebody } from "../../app/mockServer";
import AccessPage from "./AccessPage";
import ReplayCheckPage from "./ReplayCheckPage";

type Check = Schemas["ReplayCheckView"];

const check: Check = {
  state: "FINISHED",
  done: 90,
  total: 90,
  deadLetters: 0,
  differenceCount: 0,
  differences: [],
  notCompared: [],
  notHandled: [],
  tables: [{ table: "item_row", liveRows: 3, replayedRows: 3, differences: 0 }],
  startedBy: "wu",
  startedAt: "2026-11-27T04:00:00Z",
  finishedAt: "2026-11-27T04:00:09Z",
  position: 90,
};

const answers = (more: Answers) =>
  serve({
    "GET /me": somebody("AUDITOR"),
    "GET /people": { people: [{ personId: "wang", name: "王芳" }] },
    ...more,
  });
const forbidden = () => refusal(403, "NOT_ALLOWED", "您的角色不允许此操作。");

describe("the replay check", () => {
  const show = (view: Check | (() => Response)) => {
    answers({ "GET /audit/replay-check": view });
    return open({ "/replay-check": <ReplayCheckPage /> }, "/replay-check");
  };

  test("says in one sentence how it stands", async () => {
    const said = async (view: Check, text: string) => {
      const page = show(view);
      expect(await screen.findByText(text)).toBeInTheDocument();
      page.unmount();
    };
    await said({ ...check, state: "NEVER", tables: [] }, "还没有核对过。");
    await said({ ...check, state: "RUNNING", done: 40 }, "正在核对：已重放 40 / 90 个事件");
    await said(check, "一致：1 张表、3 行都与事件重放的结果相同。");
    await said({ ...check, differenceCount: 2 }, "发现 2 处不同");
    await said({ ...check, state: "FAILED", error: "磁盘已满" }, "核对没有完成：磁盘已满");
  });

  test("is begun by a button, and followed", async () => {
    show({ ...check, state: "NEVER", tables: [] });
    const button = await screen.findByRole("button", { name: "开始核对" });
    answers({
      "GET /audit/replay-check": { ...check, state: "RUNNING", done: 1 },
      "POST /audit/replay-check": { ...check, state: "RUNNING", done: 0 },
    });
    await userEvent.click(button);
    expect(await screen.findByText(/正在核对/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "再核对一次" })).toBeDisabled();
  });

  test("is nobody's who does not audit", async () => {
    show(forbidden);
    expect(await screen.findByText("您无权查看这一页")).toBeInTheDocument();
  });
});

describe("the access record", () => {
  const MONTH = "2026-10";
  const line = (path: string, status: string) =>
    JSON.stringify({ at: "1764216000000", person: "wang", path: `/api/v1${path}`, query: "", status });
  const show = (record: () => Response) => {
    vi.setSystemTime("2026-10-15T04:00:00Z");
    answers({ [`GET /audit/access/${MONTH}`]: record });
    return open({ "/access": <AccessPage /> }, "/access");
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("tells who read what and what was refused, the latest first", async () => {
    show(() => new Response(`${line("/ledger.xlsx", "200")}\n${line("/items/i1", "403")}\n`));
    expect(await screen.findByText("共 2 条，显示 2 条，新的在前")).toBeInTheDocument();
    const [, first, second] = screen.getAllByRole("row");
    expect(first).toHaveTextContent(/王芳.*问题 .*\/items\/i1.*被拒绝（403）/);
    expect(second).toHaveTextContent(/导出 .*\/ledger\.xlsx.*已给出/);
    await userEvent.click(screen.getByLabelText("只看被拒绝的"));
    expect(screen.getByText("共 1 条，显示 1 条，新的在前")).toBeInTheDocument();
  });

  test("a month without one says so, and one that is not to be seen, too", async () => {
    const page = show(() => refusal(404, "NOT_FOUND", "未找到所请求的内容。"));
    expect(await screen.findByText("这个月没有访问记录。")).toBeInTheDocument();
    page.unmount();
    show(forbidden);
    expect(await screen.findByText("您无权查看这一页")).toBeInTheDocument();
  });
});
