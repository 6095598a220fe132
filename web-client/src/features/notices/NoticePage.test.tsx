import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open, refusal } from "../../app/mockServer";
import type { RecordView } from "../../record/record";
import { NOW, notice, serve } from "../../record/served";
import NoticePage from "./NoticePage";

beforeEach(() => localStorage.clear());

const show = (address = "/notices/n1") => open({ "/notices/:id": <NoticePage /> }, address);
const replied: RecordView = {
  ...notice,
  state: "REPLIED",
  stateText: "已回复待审",
  overdue: false,
  people: [{ id: "zhao", name: "赵强" }],
  notice: { type: "ASSIGNMENT_LETTER", number: "JB-2026-0001", text: "请说明进度。", reply: "已明确专人。" },
};
const event = (sequence: number, zh: string, data: object = {}) => ({
  actId: "n1",
  kind: "NOTICE",
  event: {
    sequence,
    type: "notice.X",
    revision: "1",
    recordedAt: NOW,
    sentence: { zh, en: zh },
    data,
    metadata: {},
    actor: { id: "zhao", name: "赵强" },
  },
});

test("the unit's head replies, and does not decide", async () => {
  serve("UNIT_HEAD", { "GET /notices/n1": notice });
  show();
  expect(await screen.findByRole("button", { name: "回 复" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "更多" })).not.toBeInTheDocument();
});

test("whoever replied does not decide on the reply", async () => {
  serve("OFFICE", { "GET /notices/n1": { ...replied, people: [{ id: "me", name: "我" }] } });
  show();
  await screen.findByRole("button", { name: /更多/ });
  expect(screen.queryByRole("button", { name: "回复通过" })).not.toBeInTheDocument();
});

test("a supervision order is not the office's to decide on", async () => {
  const order = { ...replied, notice: { ...replied.notice, type: "SUPERVISION_ORDER" } };
  serve("OFFICE", { "GET /notices/n1": order });
  show("/notices/n1?act=AcceptReply");
  expect(await screen.findByText(/“回复通过”现在不能办理/)).toBeInTheDocument();
});

test("an overdue reply leads to the next step of the ladder", async () => {
  const proposed = { ...notice, notice: { ...notice.notice, proposed: "SUPERVISION_ORDER", proposedOn: "2026-11-20" } };
  serve("SUPERVISOR", { "GET /notices/n1": proposed });
  show();
  expect(await screen.findByText(/2026-11-20 建议升级为督办单/)).toBeInTheDocument();
  expect(await screen.findByRole("link", { name: "发出更高一级的通知" })).toHaveAttribute(
    "href",
    "/notices?new=&follows=n1",
  );
  expect(screen.getByRole("button", { name: "不采纳升级建议" })).toBeInTheDocument();
});

test("where somebody was faster, the reason stays and what they did is shown", async () => {
  const server = serve("SUPERVISOR", {
    "GET /notices/n1": replied,
    "GET /items/i1/history": { events: [], acts: [event(4, "撤回后重新回复了通知。", { text: "月底前完成。" })] },
    "POST /notices/n1/return-reply": () => {
      server.answers["GET /notices/n1"] = { ...replied, version: 4 };
      return refusal(412, "STALE_VERSION", "内容已被他人更新。", { currentVersion: 4 });
    },
  });
  show("/notices/n1?act=ReturnReply");
  await userEvent.type(await screen.findByLabelText("理由"), "没有日期。");
  await userEvent.click(document.querySelector(".act-form button[type=submit]") as HTMLElement);
  expect(await screen.findByText("您打开表单之后，这里又有变动")).toBeInTheDocument();
  expect(screen.getAllByText("月底前完成。").length).toBe(2);
  expect(screen.getByLabelText("理由")).toHaveValue("没有日期。");
});

test("a notice that is none of the reader's is not found", async () => {
  serve("OWNER", { "GET /notices/n1": () => refusal(404, "NOT_FOUND", "未找到所请求的内容。") });
  show();
  expect(await screen.findByText("没有找到这份通知")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "返回督办通知" })).toHaveAttribute("href", "/notices");
});
