import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { createMemoryRouter, RouterProvider } from "react-router";
import type { Schemas } from "../../api/client";
import { setSingleKeys } from "../../app/commands";
import { Palette } from "../../app/Palette";
import { keep } from "../../identity/session";
import LedgerPage from "./LedgerPage";

type Row = Schemas["LedgerRow"];

const row = (item: number, measure: number): Row => ({
  itemId: `i${item}`,
  itemNumber: `ZG-2026-000${item}`,
  itemVersion: 3,
  itemStatus: "IN_PROGRESS",
  statusText: "整改中",
  measureId: `m${item}-${measure}`,
  measureTitle: `措施${item}之${measure}`,
  measureText: `措施${item}之${measure}`,
  measureStatus: "OPEN",
  title: `问题${item}`,
  problem: `问题${item}`,
  problemDerived: false,
  source: "AUDIT",
  subject: "TEAM",
  owners: [{ id: "p1", name: "王芳" }],
  leadLeaders: [],
  leadUnits: [],
  assistingUnits: [],
  deadline: { kind: "BY_DATE", date: "2026-10-23" },
  extensions: 0,
  percent: 40,
  evidence: [],
  manifestations: [],
  details: {},
  light: "RED",
  takenOver: false,
  unassigned: false,
  inForce: true,
  updatedAt: "2026-11-01T00:00:00Z",
});
const ROWS = [row(1, 1), row(1, 2), row(2, 1), row(3, 1)];

const view = (rows: Row[], total = rows.length): Schemas["LedgerView"] => ({
  rows,
  total,
  totalIs: "EXACT",
  asOf: "2026-11-27T00:00:00Z",
  on: "2026-11-27",
  position: "9",
});
const facet = (values: Schemas["FacetsViewFacet"]["values"] = []) => ({ values, otherRows: 0, otherValues: 0 });
const FACETS: Schemas["FacetsView"] = {
  asOf: "2026-11-27T00:00:00Z",
  position: "9",
  plan: facet([{ value: "plan1", name: "整改方案", rows: 4 }]),
  status: facet([{ value: "IN_PROGRESS", rows: 4 }]),
  light: facet([{ value: "RED", rows: 4 }]),
  aspect: facet(),
  unit: facet(),
  source: facet(),
  deadlineKind: facet(),
  overdue: facet([{ value: "true", rows: 4 }]),
  takenOver: facet(),
  hasEvidence: facet(),
};
const ME = { personId: "p0", name: "周敏", roles: [{ role: "OFFICE", scope: "ALL" }] };

type Answer = (query: URLSearchParams, request: Request) => unknown;
let server: Record<string, Answer>;
let asked: { method: string; path: string; query: URLSearchParams; body: string }[];

beforeEach(() => {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  setSingleKeys(true);
  asked = [];
  server = {
    "/api/v1/ledger": () => view(ROWS),
    "/api/v1/ledger/facets": () => FACETS,
    "/api/v1/views": () => ({ views: [] }),
    "/api/v1/me": () => ME,
    "/api/v1/settings": () => ({ settings: [], version: 0, yearsWithoutHolidays: [] }),
    "/api/v1/plans": () => ({ plans: [], asOf: "2026-11-27T00:00:00Z", position: "9" }),
  };
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    asked.push({ method: request.method, path: pathname, query: searchParams, body: await request.clone().text() });
    const answer = server[pathname]?.(searchParams, request);
    const problem = { type: "", title: "", status: 404, code: "NOT_FOUND", detail: "没有。" };
    return new Response(JSON.stringify(answer ?? problem), {
      status: answer ? 200 : 404,
      headers: { "Content-Type": "application/json" },
    });
  });
  // jsdom lays nothing out, and what has no height shows no rows.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1200);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function show(address = "/ledger") {
  const router = createMemoryRouter(
    [
      { path: "/ledger", element: [<LedgerPage key="page" />, <Palette key="palette" pages={[]} />] },
      { path: "/items/:id", element: <p>一个问题</p> },
    ],
    { initialEntries: [address] },
  );
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>,
  );
  return { router, user: userEvent.setup() };
}

async function rowsShown() {
  await screen.findAllByRole("gridcell");
  return screen.getAllByRole("row").slice(1);
}
const focused = () => document.activeElement?.closest("[data-cell]")?.getAttribute("data-cell");

test("the rows are a grid that says where each of them stands", async () => {
  await show();
  expect(await rowsShown()).toHaveLength(4);
  const grid = screen.getByRole("grid", { name: "整改台账" });
  expect(grid).toHaveAttribute("aria-rowcount", "5");
  expect(grid).toHaveAttribute("aria-colcount", "10");
  const second = (await rowsShown())[1] as HTMLElement;
  expect(second).toHaveAttribute("aria-rowindex", "3");
  // Each line reads whole, though the eye sees the problem once.
  expect(within(second).getByText("问题1")).toBeInTheDocument();
  expect(within(second).getByText("措施1之2")).toBeInTheDocument();
});

test("a header sorts, and says so to those who do not see it", async () => {
  const { router, user } = await show("/ledger?at=5");
  await rowsShown();
  expect(screen.getByRole("columnheader", { name: /编号/ })).toHaveAttribute("aria-sort", "ascending");
  await user.click(screen.getByRole("button", { name: /完成时限/ }));
  expect(router.state.location.search).toBe("?at=5&sort=due");
  await waitFor(() =>
    expect(screen.getByRole("columnheader", { name: /完成时限/ })).toHaveAttribute("aria-sort", "ascending"),
  );
  expect(
    asked
      .filter(({ path }) => path === "/api/v1/ledger")
      .pop()
      ?.query.get("sort"),
  ).toBe("due");
});

test("j and k go through the rows, x selects, and Shift goes on from there", async () => {
  const { user } = await show();
  await rowsShown();
  await user.keyboard("j");
  expect(focused()).toBe("0:1");
  await user.keyboard("j");
  expect(focused()).toBe("1:1");
  await user.keyboard("x");
  expect(await screen.findByText("已选 1 行，涉及 1 个问题")).toBeInTheDocument();
  await user.keyboard("{Shift>}J{/Shift}");
  expect(await screen.findByText("已选 2 行，涉及 2 个问题")).toBeInTheDocument();
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  expect(await screen.findByText("已选 3 行，涉及 3 个问题")).toBeInTheDocument();
  await user.keyboard("k");
  expect(focused()).toBe("2:1");
  await user.keyboard("{Escape}");
  expect(screen.queryByText(/已选/)).not.toBeInTheDocument();
});

test("the panel opens on Enter, follows the keyboard, and Escape closes it", async () => {
  await show();
  const asks = () => asked.map(({ path }) => path).filter((path) => /\/items\/\w+$/.test(path));
  const user = userEvent.setup();
  await rowsShown();
  await user.keyboard("j{Enter}");
  await waitFor(() => expect(asks()).toEqual(["/api/v1/items/i1"]));
  expect(screen.getByRole("complementary", { name: "问题摘要" })).toBeInTheDocument();
  await user.keyboard("jj");
  await waitFor(() => expect(asks()).toEqual(["/api/v1/items/i1", "/api/v1/items/i2"]));
  expect(focused()).toBe("2:1");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("complementary")).not.toBeInTheDocument();
});

test("keys are not taken from somebody who writes, nor from an input method", async () => {
  const { user } = await show();
  await rowsShown();
  await user.keyboard("/");
  const box = screen.getByRole("searchbox", { name: "搜索编号、问题、措施" });
  expect(box).toHaveFocus();
  await user.keyboard("jx?");
  expect(box).toHaveValue("jx?");
  expect(screen.queryByText(/已选/)).not.toBeInTheDocument();
  act(() => box.blur());
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "x", bubbles: true, isComposing: true }));
  expect(screen.queryByText(/已选/)).not.toBeInTheDocument();
});

test("single keys can be switched off, and the arrows go on", async () => {
  setSingleKeys(false);
  const { user } = await show();
  await rowsShown();
  await user.keyboard("jx");
  expect(screen.queryByText(/已选/)).not.toBeInTheDocument();
  await user.click((await rowsShown())[0]?.querySelector("[data-cell='0:2']") as HTMLElement);
  await user.keyboard("{ArrowDown}");
  expect(focused()).toBe("1:2");
});

test("a light is switched with its count before the eye, and the address says so", async () => {
  const { router, user } = await show("/ledger?at=5");
  await user.click(await screen.findByRole("button", { name: /红 4/ }));
  expect(router.state.location.search).toBe("?at=5&light=RED");
  expect(await screen.findByRole("button", { name: /红 4/ })).toHaveAttribute("aria-pressed", "true");
  await user.click(screen.getByRole("button", { name: "清除条件" }));
  expect(router.state.location.search).toBe("?at=5");
});

test("a filter is added from the list, named as a chip, and removed by it", async () => {
  const { router, user } = await show();
  await rowsShown();
  await user.click(screen.getByRole("button", { name: /筛选/ }));
  await user.click(await screen.findByRole("menuitem", { name: "逾期" }));
  await user.click(await screen.findByRole("radio", { name: /已逾期\s*4/ }));
  expect(router.state.location.search).toBe("?overdue=true");
  await user.click(await screen.findByRole("button", { name: "去掉“逾期：已逾期”" }));
  expect(router.state.location.search).toBe("");
});

test("no row: the filter that excludes everything is named, with the rows there are without it", async () => {
  server["/api/v1/ledger"] = (query) => (query.get("hasEvidence") ? view([]) : view([], 4));
  const { router, user } = await show("/ledger?overdue=true&hasEvidence=true");
  expect(await screen.findByText("没有符合条件的行：是“佐证材料：有”排除了全部行。")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "去掉“佐证材料：有”：有 4 行" }));
  expect(router.state.location.search).toBe("?overdue=true");
});

test("an empty ledger says so", async () => {
  server["/api/v1/ledger"] = () => view([]);
  await show();
  expect(await screen.findByText("台账还是空的。")).toBeInTheDocument();
});

test("what the server refuses is said in its words", async () => {
  delete server["/api/v1/ledger"];
  await show();
  expect(await screen.findByText("没有。")).toBeInTheDocument();
});

test("a bulk act is tried out first, in three groups, and done when it is confirmed", async () => {
  const tried = (itemId: string, code: string | null = null) => ({ itemId, measureId: null, code });
  server["/api/v1/bulk/remind"] = (query) =>
    query.get("dryRun") === "true"
      ? { possible: [tried("i1")], skipped: [tried("i2", "ITEM_CLOSED")], conflicts: [tried("i3", "REVIEW_OUTDATED")] }
      : { id: "b1", version: 0, position: "12" };
  server["/api/v1/bulk/b1"] = () => ({
    id: "b1",
    act: "REMIND",
    status: "COMPLETED",
    reason: "请抓紧",
    startedAt: "2026-11-27T00:00:00Z",
    total: 3,
    done: 1,
    skipped: 1,
    conflicts: 1,
    outcomes: [
      { itemId: "i2", number: "ZG-2026-0002", result: "SKIPPED", code: "ITEM_CLOSED", message: "该问题已销号。" },
    ],
    version: 1,
    position: "13",
  });
  const { user } = await show();
  await rowsShown();
  await user.click(screen.getByRole("checkbox", { name: "选择全部筛选出的行" }));
  await user.click(await screen.findByRole("button", { name: "批量提醒" }));
  await user.type(await screen.findByLabelText("提醒内容"), "请抓紧");
  await user.click(screen.getByRole("button", { name: /试\s*算/ }));
  expect(await screen.findByText("这是试算结果，还没有执行。")).toBeInTheDocument();
  expect(screen.getByText("问题已销号。")).toBeInTheDocument();
  expect(screen.getByText("选择之后问题已有变动。")).toBeInTheDocument();
  const [dry] = asked.filter(({ path }) => path === "/api/v1/bulk/remind");
  expect(JSON.parse(dry?.body ?? "").targets).toEqual([
    { itemId: "i1", version: 3 },
    { itemId: "i2", version: 3 },
    { itemId: "i3", version: 3 },
  ]);
  await user.click(screen.getByRole("button", { name: "确认执行 1 项" }));
  expect(await screen.findByText("已执行完毕：完成 1 项，跳过 1 项，冲突 1 项。")).toBeInTheDocument();
  expect(screen.getByText("该问题已销号。")).toBeInTheDocument();
});

test("whose role has no bulk act is offered none", async () => {
  server["/api/v1/me"] = () => ({ ...ME, roles: [{ role: "AUDITOR", scope: "ALL" }] });
  const { user } = await show();
  await rowsShown();
  await user.keyboard("jx");
  expect(await screen.findByText("您的角色没有可用的批量操作。")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "批量提醒" })).not.toBeInTheDocument();
});
