import { screen } from "@testing-library/react";
import { type Answers, open, refusal, serve, somebody } from "../../app/mockServer";
import PlanPage from "./PlanPage";
import { ASOF, draft } from "./served";

const answers = (role: "OFFICE" | "PRINCIPAL" | "OWNER", more: Answers = {}) =>
  serve({
    "GET /me": somebody(role),
    "GET /plans/p1": draft,
    "GET /plans/p1/checklist": {
      planId: "p1",
      entries: [
        {
          severity: "BLOCKS",
          text: "没有责任单位。",
          link: "/api/v1/items/i1",
          itemId: "i1",
          itemNumber: "ZG-2026-0001",
        },
      ],
    },
    "GET /plans/p1/versions": { planId: "p1", versions: [] },
    "GET /plans/p1/history": {
      events: [
        {
          sequence: 0,
          type: "plan.PlanDrafted",
          revision: "1",
          recordedAt: ASOF,
          sentence: { zh: "起草了整改方案。", en: "Drafted the plan." },
          data: {},
          metadata: {},
        },
      ],
    },
    ...more,
  });
const show = (address = "/plans/p1") => open({ "/plans/:id": <PlanPage /> }, address);

beforeEach(() => localStorage.clear());

test("a draft says what is missing before it can be submitted, with the way to each", async () => {
  answers("OFFICE");
  show();
  expect(await screen.findByRole("heading", { name: "专题民主生活会整改方案" })).toBeInTheDocument();
  expect(await screen.findByText("没有责任单位。")).toBeInTheDocument();
  expect(screen.getAllByRole("link", { name: "ZG-2026-0001" })[0]).toHaveAttribute("href", "/items/i1");
  expect(await screen.findByRole("button", { name: "提交审批" })).toBeInTheDocument();
  expect(await screen.findByText("起草了整改方案。")).toBeInTheDocument();
});

test("the principal approves, returns, and says why it was returned", async () => {
  answers("PRINCIPAL", {
    "GET /plans/p1": { ...draft, status: "SUBMITTED", statusText: "待批准", planVersion: 2 },
    "GET /plans/p1/versions": {
      planId: "p1",
      versions: [
        {
          number: 1,
          status: "RETURNED",
          statusText: "已退回",
          items: 1,
          submittedAt: ASOF,
          decidedAt: ASOF,
          decider: { id: "chen", name: "陈卫国" },
          remark: "责任单位不全。",
        },
      ],
    },
  });
  show();
  expect(await screen.findByRole("button", { name: /批\s?准/ })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /退\s?回/ })).toBeInTheDocument();
  expect(await screen.findByText(/陈卫国 于 .* 退回：责任单位不全。/)).toBeInTheDocument();
});

test("an act that is another one's turn is said to be, and not offered", async () => {
  answers("OWNER");
  show("/plans/p1?act=SubmitPlan");
  expect(await screen.findByText(/“提交审批”现在不能办理/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "提交审批" })).not.toBeInTheDocument();
});

test("a plan that is not there, one that is none of the reader's, and no answer are told apart", async () => {
  const said = async (answer: () => Response, text: string | RegExp) => {
    answers("OWNER", { "GET /plans/p1": answer });
    const page = show();
    expect(await screen.findByText(text)).toBeInTheDocument();
    page.unmount();
  };
  await said(() => refusal(404, "NOT_FOUND", "未找到所请求的内容。"), "没有找到这个方案");
  await said(() => refusal(403, "NOT_ALLOWED", "您的角色不允许此操作。"), "您无权查看这个方案");
  await said(() => Response.error(), /无法连接服务器/);
});
