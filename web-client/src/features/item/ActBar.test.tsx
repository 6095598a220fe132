import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { item, json, measure, open, refusal, type Server, serve } from "./served";

let server: Server;
beforeEach(() => {
  server = serve();
  localStorage.clear();
});

const CAUSE = "POST /items/i1/cause";
const cause = () => screen.findByLabelText("原因剖析");
const send = () => userEvent.click(document.querySelector(".act-form button[type=submit]") as HTMLElement);
const posted = () => server.asked.filter((request) => request.method === "POST");
const done = () => json({ id: "i1", version: 6, position: "12" });

test("a refusal stands at the field that it is about", async () => {
  server.answers["POST /items/i1/measures/m1/progress"] = () =>
    refusal(400, "MALFORMED", "请求内容有误。", {
      errors: [{ field: "narrative", code: "FIELD_INVALID", message: "最多 20000 字" }],
    });
  open("/items/i1?act=ReportProgress&of=m1");
  await userEvent.type(await screen.findByLabelText("进展情况"), "已开始");
  const day = screen.getByLabelText("发生日期");
  await userEvent.type(day, "2026-09-03{enter}");
  const form = screen.getByLabelText("报告进展");
  await send();
  expect(await within(form).findByText("最多 20000 字")).toBeInTheDocument();
  expect(screen.queryByText("请求内容有误。")).not.toBeInTheDocument();
  expect(screen.getByLabelText("进展情况")).toHaveValue("已开始");
});

test("a second try after a lost answer carries the same key, other words another one", async () => {
  open("/items/i1?act=RecordRootCause");
  await userEvent.type(await cause(), "责任不清");
  await send();
  expect(await screen.findByText(/无法连接服务器/)).toBeInTheDocument();
  await send();
  await waitFor(() => expect(posted()).toHaveLength(2));
  await userEvent.type(await cause(), "，制度不全");
  server.answers[CAUSE] = done;
  await send();
  await waitFor(() => expect(screen.queryByLabelText("填写原因剖析")).not.toBeInTheDocument());
  const keys = posted().map((request) => request.headers.get("Idempotency-Key"));
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(posted()[0]?.headers.get("If-Match")).toBe('"5"');
});

test("where somebody was faster the draft is kept and both versions are shown, field by field", async () => {
  server.answers[CAUSE] = () => {
    server.answers["GET /items/i1"] = { ...item, version: 6, rootCause: "制度不全" };
    return refusal(412, "STALE_VERSION", "内容已被他人更新。", { currentVersion: 6 });
  };
  server.answers["GET /items/i1/replay"] = {
    itemId: "i1",
    sequence: 6,
    recordedAt: item.asOf,
    state: {},
    changes: [
      {
        path: "problem.rootCause",
        before: { value: "人手不足", setBy: 4 },
        after: { value: "制度不全", setBy: 6 },
      },
    ],
  };
  open("/items/i1?act=RecordRootCause");
  await userEvent.type(await cause(), "责任不清");
  await send();
  const row = (await screen.findByText("人手不足")).closest("tr") as HTMLElement;
  expect(within(row).getByText("原因剖析")).toBeInTheDocument();
  expect(within(row).getByText("制度不全")).toBeInTheDocument();
  expect(await cause()).toHaveValue("责任不清");

  server.answers[CAUSE] = done;
  await userEvent.click(screen.getByText("我看过了，按最新情况继续"));
  await send();
  await waitFor(() => expect(posted()).toHaveLength(2));
  expect(posted()[1]?.headers.get("If-Match")).toBe('"6"');
  const query = new URL(server.asked.find(({ url }) => url.includes("/replay"))?.url ?? "").searchParams;
  expect([query.get("from"), query.get("to")]).toEqual(["5", "6"]);
});

test("a draft survives a closed tab, is the person's own, and is gone once sent", async () => {
  const first = open("/items/i1?act=RecordRootCause");
  await userEvent.type(await cause(), "责任不清");
  first.unmount();
  expect(Object.keys(localStorage).filter((key) => key.startsWith("taizhang.draft"))).toEqual([
    "taizhang.draft/wang/i1/RecordRootCause",
  ]);

  server.answers[CAUSE] = done;
  open("/items/i1?act=RecordRootCause");
  expect(await cause()).toHaveValue("责任不清");
  expect(screen.getByText("已恢复上次没有提交的内容")).toBeInTheDocument();
  await send();
  await waitFor(() => expect(Object.keys(localStorage).some((key) => key.startsWith("taizhang.draft"))).toBe(false));
});

test("a draft that was written about an earlier version says what has changed since", async () => {
  localStorage.setItem(
    "taizhang.draft/wang/i1/RecordRootCause",
    JSON.stringify({ seen: 3, values: { text: "责任不清" } }),
  );
  server.answers["GET /items/i1/replay"] = {
    itemId: "i1",
    sequence: 5,
    recordedAt: item.asOf,
    state: {},
    changes: [{ path: "problem.rootCause", after: { value: "制度不全", setBy: 4 } }],
  };
  server.answers[CAUSE] = done;
  open("/items/i1?act=RecordRootCause");
  expect(await screen.findByText("制度不全")).toBeInTheDocument();
  await send();
  await waitFor(() => expect(posted()[0]?.headers.get("If-Match")).toBe('"3"'));
});

test("a form that is put aside keeps its draft, one that is discarded does not", async () => {
  const { router } = open("/items/i1?act=RecordRootCause");
  await userEvent.type(await cause(), "责任不清");
  await userEvent.click(screen.getByText("收起，稍后再写"));
  expect(router.state.location.search).toBe("");
  expect(localStorage.getItem("taizhang.draft/wang/i1/RecordRootCause")).toContain("责任不清");
  await router.navigate("/items/i1?act=RecordRootCause");
  expect(await cause()).toHaveValue("责任不清");
  await userEvent.click(screen.getByText("放弃并清空"));
  expect(localStorage.getItem("taizhang.draft/wang/i1/RecordRootCause")).toBeNull();
});

test("a step is approved on the version and the evidence that were seen", async () => {
  const files = ["a".repeat(64)];
  server.answers["GET /me"] = { personId: "zhou", name: "周敏", roles: [{ role: "OFFICE", scope: "ALL" }] };
  server.answers["GET /items/i1"] = {
    ...item,
    status: "CLOSURE_REQUESTED",
    missing: [],
    measures: [{ ...measure, status: "COMPLETED" }],
    closure: {
      requested: true,
      shortChain: false,
      requester: { id: "wang", name: "王芳" },
      text: "已整改到位",
      evidence: files,
      chain: [
        { step: "UNIT_APPROVAL", label: "部门审核", status: "APPROVED", by: { id: "zhao", name: "赵强" } },
        { step: "OFFICE_REVIEW", label: "资料审核", status: "PENDING" },
      ],
    },
  };
  server.answers["POST /items/i1/closure/approve"] = done;
  open("/items/i1?review&act=ApproveClosureStep");
  await screen.findByLabelText("审核通过");
  await send();
  await waitFor(() => expect(posted()).toHaveLength(1));
  expect(await posted()[0]?.json()).toEqual({ step: "OFFICE_REVIEW", evidence: files });
  expect(posted()[0]?.headers.get("If-Match")).toBe('"5"');
});

test("a form opened right after one's own act begins with what that act wrote, and calls it nobody's change", async () => {
  const { router } = open("/items/i1?act=RecordRootCause");
  await userEvent.type(await cause(), "责任不清");
  let answer: () => void = () => {};
  const written = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server.answers[CAUSE] = () => json({ id: "i1", version: 7, position: "12" });
  server.answers["GET /items/i1"] = async () => {
    await written;
    return json({ ...item, version: 7, rootCause: "责任不清" });
  };
  await send();
  await waitFor(() => expect(screen.queryByLabelText("原因剖析")).not.toBeInTheDocument());
  await router.navigate("/items/i1?act=RecordRootCause");
  expect(screen.queryByLabelText("原因剖析")).not.toBeInTheDocument();
  answer();
  expect(await cause()).toHaveValue("责任不清");
  expect(document.querySelector(".act-conflict")).toBeNull();
});

test("when a form is closed, the keyboard is where it was opened from", async () => {
  open("/items/i1");
  const [button] = await screen.findAllByRole("button", { name: "填写原因剖析" });
  await userEvent.click(button as HTMLElement);
  await cause();
  await userEvent.click(screen.getByRole("button", { name: "收起，稍后再写" }));
  await waitFor(() => expect(screen.queryByLabelText("原因剖析")).not.toBeInTheDocument());
  expect(document.activeElement).not.toBe(document.body);
});
