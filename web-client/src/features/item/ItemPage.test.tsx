import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { item, measure, open, refusal, type Server, serve } from "./served";

let server: Server;
beforeEach(() => {
  server = serve();
});

test("what is missing leads to its measure, and to the act that provides it", async () => {
  const { router } = open();
  const about = await screen.findByRole("link", { name: /措施 1 建立督办台账/ });
  expect(about).toHaveAttribute("href", "#m1");
  const lack = screen.getByText("尚未填写原因剖析。").closest("li") as HTMLElement;
  await userEvent.click(within(lack).getByRole("button", { name: "填写原因剖析" }));
  expect(router.state.location.search).toBe("?act=RecordRootCause");
  expect(await screen.findByRole("textbox", { name: "原因剖析" })).toBeInTheDocument();
});

test("closing is asked for once nothing is missing", async () => {
  const { unmount } = open();
  await screen.findByText("报告进展");
  expect(screen.queryByText("申请销号")).not.toBeInTheDocument();
  unmount();
  server.answers["GET /items/i1"] = { ...item, missing: [], measures: [{ ...measure, status: "COMPLETED" }] };
  open();
  expect(await screen.findByText("申请销号")).toBeInTheDocument();
  expect(screen.getByText("销号条件已齐备。")).toBeInTheDocument();
});

test("whoever has no part in it is offered nothing", async () => {
  server.answers["GET /me"] = { personId: "wu", name: "吴清", roles: [{ role: "AUDITOR", scope: "ALL" }] };
  open();
  await screen.findByText("没有这一类记录。");
  expect(screen.queryByText("报告进展")).not.toBeInTheDocument();
  expect(screen.queryByText("更多")).not.toBeInTheDocument();
});

test("an earlier time is read only", async () => {
  open("/items/i1?at=2026-09-01&act=ReportProgress&of=m1");
  await screen.findByText("督办不力。");
  await screen.findByText("没有这一类记录。");
  expect(screen.queryByText("报告进展")).not.toBeInTheDocument();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
});

test("an act that somebody else has done meanwhile is said to be gone", async () => {
  open("/items/i1?act=ClaimItem");
  expect(await screen.findByText(/“认领”现在不能办理/)).toBeInTheDocument();
});

test("an item that is not the reader's is told apart from one that is not there", async () => {
  server.answers["GET /items/i1"] = () => refusal(403, "NOT_ALLOWED", "您没有权限。");
  const { unmount } = open();
  expect(await screen.findByText("您无权查看这个问题")).toBeInTheDocument();
  unmount();
  server.answers["GET /items/i1"] = () => refusal(404, "NOT_FOUND", "未找到所请求的内容。");
  open();
  expect(await screen.findByText("没有找到这个问题")).toBeInTheDocument();
});

test("a file's name hides nothing", async () => {
  const file = { name: "\u202Efdp.exe", sha256: "a".repeat(64), size: 2048, mediaType: "application/x-msdownload" };
  server.answers["GET /items/i1"] = {
    ...item,
    measures: [
      {
        ...measure,
        evidence: [
          { id: "e1", current: true, effect: "提速", files: [file], status: "SUBMITTED", submittedAt: item.asOf },
        ],
      },
    ],
  };
  open();
  expect(await screen.findByText("\uFFFDfdp.exe")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^预览/ })).not.toBeInTheDocument();
});
