import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import type { Schemas } from "../../api/client";
import { keep } from "../../identity/session";
import HomePage from "./HomePage";

vi.mock("./drawing", () => ({ drawIn: () => ({ setOption() {}, on() {}, off() {}, resize() {}, dispose() {} }) }));

const TALLY: Schemas["Tally"] = {
  items: 3,
  measures: 4,
  byStatus: { RAISED: 3 },
  byMeasureStatus: {},
  byLight: { RED: 2 },
  figures: {
    ITEM_COMPLETION: { numerator: 1, denominator: 3, value: 1 / 3 },
    CLOSURE: { numerator: 1, denominator: 3, value: 1 / 3 },
    MEASURE_COMPLETION: { numerator: 0, denominator: 0 },
    OVERDUE: { numerator: 2, denominator: 3, value: 2 / 3 },
  },
};
const MOMENT = { position: "83", asOf: "2026-11-27T00:00:00Z", on: "2026-11-27" };

let roles: string[];
let asked: string[];
let refused: Record<string, Schemas["Problem"]>;

const answers: Record<string, (query: URLSearchParams) => unknown> = {
  "/api/v1/me": () => ({ personId: "p", name: "周敏", roles: roles.map((role) => ({ role })) }),
  "/api/v1/statistics": () => ({
    ...MOMENT,
    tally: TALLY,
    takenOver: {
      ...TALLY,
      items: 7,
      figures: { OVERDUE: { numerator: 5, denominator: 6, value: 5 / 6 } },
    },
  }),
  "/api/v1/statistics/groups": () => ({ ...MOMENT, by: [], groups: [] }),
  "/api/v1/statistics/spread": () => ({
    ...MOMENT,
    ages: [{ from: 0, to: 30, count: 1, rows: { spread: "AGE", atMost: "30" } }],
    firstRound: [{ from: 366, to: null, count: 2, rows: { spread: "FIRST_ROUND", atLeast: "366" } }],
    slips: [{ from: 1, to: 1, count: 5, rows: { spread: "SLIPS", atLeast: "1", atMost: "1" } }],
    returns: [{ from: 1, to: 1, count: 4, rows: { spread: "RETURNS", atLeast: "1", atMost: "1" } }],
    cycle: { items: 2, median: 21, p85: 400, p95: 400, rows: { spread: "FIRST_ROUND" } },
    deadlines: [
      { day: "2026-11-28", measures: 3, rows: { spread: "DUE", dueFrom: "2026-11-28", dueTo: "2026-11-28" } },
    ],
  }),
  "/api/v1/statistics/trend": () => ({
    ...MOMENT,
    open: { status: ["RAISED"] },
    overdue: { figure: ["OVERDUE"], met: ["true"] },
    points: [
      {
        day: "2026-11-27",
        items: { RAISED: 3 },
        measures: 4,
        openMeasures: 4,
        overdueMeasures: 2,
        figures: {},
        since: { raised: 3, closed: 0, returned: 0, reopened: 0, relapsed: 0 },
      },
    ],
  }),
  "/api/v1/plans": () => ({ ...MOMENT, plans: [] }),
  "/api/v1/units": () => ({ units: [] }),
  "/api/v1/ledger": () => ({ ...MOMENT, rows: [], total: 0, totalIs: "EXACT" }),
};

beforeEach(() => {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  roles = ["OFFICE"];
  asked = [];
  refused = {};
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    asked.push(pathname + search);
    const problem = refused[pathname];
    const body = problem ?? answers[pathname]?.(searchParams);
    return new Response(JSON.stringify(body ?? {}), {
      status: problem?.status ?? (body ? 200 : 404),
      headers: { "Content-Type": "application/json" },
    });
  });
});

const open = (address = "/") =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <HomePage />
      </MemoryRouter>
    </QueryClientProvider>,
  );

test("numerator and denominator lead to their rows", async () => {
  open("/?plan=p1");
  const overdue = await screen.findByRole("region", { name: "已超期" });
  const [big, met, counted] = within(overdue).getAllByRole("link");
  expect(big).toHaveTextContent("2");
  expect(big).toHaveAttribute("href", "/ledger?plan=p1&figure=OVERDUE&met=true&sort=DUE&takenOver=false");
  expect(met).toHaveAttribute("href", "/ledger?plan=p1&figure=OVERDUE&met=true&takenOver=false");
  expect(counted).toHaveAttribute("href", "/ledger?plan=p1&figure=OVERDUE&takenOver=false");
});

test("a figure of nothing says that it is not counted", async () => {
  open();
  const figures = await screen.findByRole("region", { name: "全部指标" });
  const row = within(figures).getByRole("row", { name: /措施完成率/ });
  expect(row).toHaveTextContent("—");
  expect(row).toHaveTextContent("不计（分母为零）");
});

test("what was taken over counts apart", async () => {
  open("/?takenOver=true");
  const overdue = await screen.findByRole("region", { name: "已超期" });
  expect(within(overdue).getAllByRole("link")[0]).toHaveTextContent("5");
  expect(asked.find((address) => address.includes("/spread"))).toContain("takenOver=true");
});

test("each chart has a table of the same numbers, whose numbers lead to the rows of their day", async () => {
  open();
  const left = await screen.findByRole("region", { name: "剩余措施" });
  expect(await within(left).findByRole("img", { name: /同样的数字见/ })).toBeInTheDocument();
  await userEvent.click(within(left).getByRole("button", { name: "表格" }));
  const [, overdue] = within(within(left).getByRole("row", { name: /2026-11-27/ })).getAllByRole("link");
  expect(overdue).toHaveTextContent("2");
  expect(overdue).toHaveAttribute("href", "/ledger?figure=OVERDUE&met=true&takenOver=false&on=2026-11-27");
});

test("how long it took and how often it went wrong lead to their rows", async () => {
  open();
  const course = await screen.findByRole("region", { name: "办结快慢" });
  expect(course).toHaveTextContent("一半不超过 21 天，85% 不超过 400 天");
  const link = (name: string) => within(course).getByRole("link", { name });
  expect(link("问题 366 天以上 2")).toHaveAttribute("href", "/ledger?spread=FIRST_ROUND&atLeast=366&takenOver=false");
  expect(link("误期的措施 1 次 5")).toHaveAttribute("href", "/ledger?spread=SLIPS&atLeast=1&atMost=1&takenOver=false");
  expect(link("申请销号被退回的问题 1 次 4")).toBeInTheDocument();
});

test("a refusal is told with what was chosen still at hand", async () => {
  refused = {
    "/api/v1/statistics": { status: 400, title: "", type: "", code: "X", detail: "单位不存在。" },
  };
  open("/?unit=gone");
  expect(await screen.findByText("单位不存在。")).toBeInTheDocument();
  expect(screen.getByLabelText("单位")).toHaveValue("gone");
});

test("administrators see no business data, and ask for none", async () => {
  roles = ["SYSTEM_ADMIN"];
  open();
  expect(await screen.findByText(/^管理员不查看业务数据/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "机构与人员" })).toHaveAttribute("href", "/people");
  expect(asked).toEqual(["/api/v1/me"]);
});
