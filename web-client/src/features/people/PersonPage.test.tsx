import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schemas } from "../../api/client";
import { open, refusal, type Server, sent, serve, somebody } from "../../app/mockServer";
import type { Person } from "./directory";
import PersonPage from "./PersonPage";
import RosterPage from "./RosterPage";

const wang: Person = {
  personId: "wang",
  name: "王芳",
  title: "科员",
  unit: { id: "office", name: "办公室", closed: false },
  roles: [{ role: "OWNER", scope: "OWN" }],
};

const answer = { id: "wang", position: "9", version: 4 };

const server = (
  role: "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "OWNER",
  person: Person = wang,
  kept: Partial<Schemas["PersonRecordView"]> = {},
): Server =>
  serve({
    "GET /me": somebody(role),
    "GET /people/wang": { person, ...kept },
    "GET /units": { units: [{ id: "office", name: "办公室", closed: false }] },
    "GET /people/wang/history": () => refusal(404, "NOT_FOUND", "未找到。"),
  });

const show = (address = "/people/wang") => open({ "/people/:id": <PersonPage /> }, address);

afterEach(() => {
  localStorage.clear();
});

test("a role is granted with its unit, and a role that is held already is refused at the field", async () => {
  const asked = server("SECURITY_ADMIN");
  asked.answers["POST /people/wang/roles"] = () => refusal(409, "ROLE_HELD", "该人员已担任此角色。");
  show();
  await userEvent.click(await screen.findByRole("button", { name: "授予角色" }));
  const form = screen.getByRole("region", { name: "授予角色" });
  await userEvent.click(within(form).getByLabelText("责任人"));
  await userEvent.click(within(form).getByRole("button", { name: "授予角色" }));
  expect(await within(form).findByText("该人员已担任此角色。")).toBeInTheDocument();
  expect(await sent(asked, "POST /people/wang/roles")[0]).toEqual({ role: "OWNER", unit: "office" });
});

test("a role is revoked with a reason, beside the role", async () => {
  const asked = server("SECURITY_ADMIN");
  asked.answers["POST /people/wang/roles/revoke"] = answer;
  show();
  await userEvent.click(await screen.findByRole("button", { name: "撤销角色" }));
  const form = screen.getByRole("region", { name: "撤销角色" });
  await userEvent.type(within(form).getByLabelText("理由"), "调岗");
  await userEvent.click(within(form).getByRole("button", { name: "撤销角色" }));
  expect(await screen.findByText("撤销角色：已办理。")).toBeInTheDocument();
  expect(await sent(asked, "POST /people/wang/roles/revoke")[0]).toEqual({ role: "OWNER", reason: "调岗" });
});

test("an account is opened and linked, and its password is told once", async () => {
  const asked = server("SYSTEM_ADMIN");
  asked.answers["POST /accounts"] = { issuer: "urn:here", subject: "wang", oneTimePassword: "p-1" };
  asked.answers["POST /people/wang/accounts"] = answer;
  show();
  await userEvent.click(await screen.findByRole("button", { name: "开设账号" }));
  const form = screen.getByRole("region", { name: "开设账号" });
  await userEvent.type(within(form).getByLabelText("账号"), "wang");
  await userEvent.click(within(form).getByRole("button", { name: "开设账号" }));
  expect(await screen.findByText("p-1")).toBeInTheDocument();
  expect(await sent(asked, "POST /people/wang/accounts")[0]).toEqual({ issuer: "urn:here", subject: "wang" });
  await userEvent.click(screen.getByRole("button", { name: "我已记下" }));
  expect(screen.queryByText("p-1")).not.toBeInTheDocument();
});

test("of who left, personal data are restricted or erased, and nothing else is offered", async () => {
  const { roles: _, ...left } = wang;
  server("SECURITY_ADMIN", { ...left, leftOn: "2026-09-01" });
  show();
  expect(await screen.findByRole("button", { name: "限制处理个人信息" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "授予角色" })).not.toBeInTheDocument();
});

test("accounts and a restriction are shown as the server keeps them", async () => {
  const { roles: _, ...left } = wang;
  server(
    "SECURITY_ADMIN",
    { ...left, leftOn: "2026-09-01" },
    {
      accounts: [{ issuer: "urn:here", subject: "wang.fang" }],
      restrictedUntil: "2029-09-01",
    },
  );
  show();
  expect(await screen.findByText("wang.fang")).toBeInTheDocument();
  expect(screen.getByText("限制处理至 2029-09-01")).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "解除限制处理" })).toBeInTheDocument();
});

test("a role is granted over one plan, chosen by its name", async () => {
  const asked = server("SECURITY_ADMIN");
  asked.answers["GET /plans/names"] = { plans: [{ id: "p1", name: "巡察整改方案" }] };
  asked.answers["POST /people/wang/roles"] = answer;
  show();
  await userEvent.click(await screen.findByRole("button", { name: "授予角色" }));
  const form = screen.getByRole("region", { name: "授予角色" });
  await userEvent.click(within(form).getByLabelText("督导组"));
  await userEvent.click(within(form).getByLabelText("一个方案"));
  await userEvent.type(within(form).getByLabelText("方案"), "巡察");
  await userEvent.click(await screen.findByTitle("巡察整改方案"));
  await userEvent.click(within(form).getByRole("button", { name: "授予角色" }));
  expect(await screen.findByText("授予角色：已办理。")).toBeInTheDocument();
  expect(await sent(asked, "POST /people/wang/roles")[0]).toMatchObject({ scope: "PLAN", plan: "p1" });
});

test("others read who somebody is, and are told that histories are not for them", async () => {
  const asked = server("OWNER");
  asked.answers["GET /people/wang/history"] = () => refusal(403, "NOT_ALLOWED", "不允许。");
  show();
  expect(await screen.findByText(/历史由系统、安全、审计管理员和审计员查看/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "调 动" })).not.toBeInTheDocument();
});

test("nobody of that id is not found", async () => {
  const asked = server("SYSTEM_ADMIN");
  asked.answers["GET /people/nobody"] = () => refusal(404, "NOT_FOUND", "未找到。");
  show("/people/nobody");
  expect(await screen.findByText("没有找到")).toBeInTheDocument();
});

test("a file is taken only when every line of it is right", async () => {
  const asked = server("SYSTEM_ADMIN");
  const wrong = { target: "3:单位", code: "UNIT_UNKNOWN", message: "没有这个单位。" };
  asked.answers["POST /people/import/preview"] = { created: 1, existing: 0, addresses: 0, wrong: [wrong] };
  const view = open({ "/people/import": <RosterPage of="people" /> }, "/people/import");
  await screen.findByText(/第一行是表头：姓名/);
  const input = view.container.querySelector("input[type=file]") as HTMLInputElement;
  await userEvent.upload(input, new File(["x"], "人员.csv", { type: "text/csv" }));
  expect(await screen.findByText("没有这个单位。")).toBeInTheDocument();
  expect(screen.getByRole("row", { name: "3 单位 没有这个单位。" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /确认登记/ })).not.toBeInTheDocument();
  asked.answers["POST /people/import/preview"] = { created: 2, existing: 0, addresses: 0, wrong: [] };
  asked.answers["POST /people/import"] = { created: 2, existing: 0, addresses: 0, position: "9" };
  await userEvent.upload(input, new File(["y"], "人员.csv", { type: "text/csv" }));
  await userEvent.click(await screen.findByRole("button", { name: "确认登记 2 项" }));
  expect(await screen.findByText(/已登记 2 项/)).toBeInTheDocument();
});
