import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open, refusal, sent, serve, somebody } from "../../app/mockServer";
import DelegationsPage from "./DelegationsPage";

const me = { id: "me", name: "本人" };
const liu = { id: "liu", name: "刘洋" };
const given = {
  id: "d1",
  delegator: me,
  delegate: liu,
  from: "2026-09-01",
  until: "2026-09-09",
  status: "IN_FORCE",
  reason: "出差",
};
const taken = {
  id: "d2",
  delegator: liu,
  delegate: me,
  from: "2026-08-01",
  until: "2026-08-09",
  status: "OVER",
  reason: "休假",
};

const show = () => open({ "/delegations": <DelegationsPage /> }, "/delegations");

afterEach(() => {
  localStorage.clear();
});

test("what was given and what was taken are apart, and only what one gave and still holds is revoked", async () => {
  const server = serve({
    "GET /me": somebody("OWNER"),
    "GET /delegations": { delegations: [given, taken] },
    "POST /delegations/d1/revoke": { id: "d1", position: "9", version: 1 },
  });
  show();
  expect(await screen.findByText("生效中")).toBeInTheDocument();
  expect(screen.getByText("已到期")).toBeInTheDocument();
  await userEvent.click(await screen.findByRole("button", { name: "撤销委托" }));
  const form = screen.getByRole("region", { name: "撤销委托" });
  await userEvent.type(within(form).getByLabelText("理由"), "提前返回");
  await userEvent.click(within(form).getByRole("button", { name: "撤销委托" }));
  expect(await screen.findByText("撤销委托：已办理。")).toBeInTheDocument();
  expect(await sent(server, "POST /delegations/d1/revoke")[0]).toEqual({ reason: "提前返回" });
});

test("who runs the organisation reads everybody's, with the reasons", async () => {
  const revoked = { ...given, delegator: { id: "wu", name: "吴刚" }, status: "REVOKED", revokedBecause: "提前回岗" };
  serve({
    "GET /me": somebody("SECURITY_ADMIN"),
    "GET /delegations": (request: Request) =>
      new Response(
        JSON.stringify({ delegations: new URL(request.url).searchParams.get("all") === "true" ? [revoked] : [] }),
      ),
  });
  show();
  expect(
    await screen.findByRole("row", {
      name: "吴刚 → 刘洋 2026-09-01 至 2026-09-09 已撤销 出差 撤销理由：提前回岗",
    }),
  ).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: "我委托他人" })).not.toBeInTheDocument();
});

test("without delegations each part says so", async () => {
  serve({ "GET /me": somebody("OWNER") });
  show();
  expect(await screen.findByText("您没有委托他人代办。")).toBeInTheDocument();
  expect(screen.getByText("没有人委托您代办。")).toBeInTheDocument();
});

test("a failure is told, with a way to try again", async () => {
  const server = serve({ "GET /me": somebody("OWNER") });
  server.answers["GET /delegations"] = () => refusal(503, "UNAVAILABLE", "服务暂不可用。");
  show();
  expect(await screen.findByText("服务暂不可用。")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /重\s?试/ })).toBeInTheDocument();
});
