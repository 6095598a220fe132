import { screen } from "@testing-library/react";
import { open, refusal, serve, somebody } from "../../app/mockServer";
import PlansPage from "./PlansPage";
import { ASOF, draft } from "./served";

const answers = (role: "OFFICE" | "OWNER" | "SYSTEM_ADMIN", plans: unknown) =>
  serve({
    "GET /me": somebody(role),
    "GET /plans": plans,
    "GET /statistics/groups": { groups: [], position: "9", asOf: ASOF },
    "GET /ledger": { rows: [], position: "9", asOf: ASOF },
  });
const show = (address = "/plans") => open({ "/plans": <PlansPage /> }, address);

test("each plan leads to its page and to its rows of the ledger", async () => {
  answers("OFFICE", { plans: [{ ...draft, closed: 1, items: 4 }], position: "9", asOf: ASOF });
  show();
  expect(await screen.findByRole("link", { name: "专题民主生活会整改方案" })).toHaveAttribute("href", "/plans/p1");
  expect(screen.getByText("25%")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: /1 \/ 4 个问题已销号/ })).toHaveAttribute("href", "/ledger?plan=p1");
  expect(await screen.findByRole("button", { name: "起草方案" })).toBeInTheDocument();
});

test("a state that no plan is in says so", async () => {
  answers("OWNER", { plans: [draft], position: "9", asOf: ASOF });
  show("/plans?status=CONCLUDED");
  expect(await screen.findByText("没有这种状态的方案。")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "起草方案" })).not.toBeInTheDocument();
});

test("before the first plan the office is told how to begin, and others that there is none", async () => {
  answers("OFFICE", { plans: [], position: "0", asOf: ASOF });
  const office = show();
  expect(await screen.findByText(/把方案文件导入/)).toBeInTheDocument();
  office.unmount();
  answers("OWNER", { plans: [], position: "0", asOf: ASOF });
  show();
  expect(await screen.findByText("还没有整改方案。")).toBeInTheDocument();
});

test("who may not see plans is told why, and a lost answer can be asked for again", async () => {
  answers("SYSTEM_ADMIN", () => refusal(403, "NOT_ALLOWED", "您的角色不允许此操作。"));
  const forbidden = show();
  expect(await screen.findByText("您无权查看整改方案")).toBeInTheDocument();
  expect(screen.getByText(/三员/)).toBeInTheDocument();
  forbidden.unmount();
  answers("OWNER", () => Response.error());
  show();
  expect(await screen.findByText(/无法连接服务器/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /重\s?试/ })).toBeInTheDocument();
});
