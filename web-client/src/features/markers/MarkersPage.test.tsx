import { screen } from "@testing-library/react";
import { open, refusal } from "../../app/mockServer";
import { list, notice, serve } from "../../record/served";
import MarkersPage from "./MarkersPage";

const show = () => open({ "/markers": <MarkersPage /> }, "/markers");
const marker = {
  ...notice,
  kind: "MARKER" as const,
  title: "约谈",
  state: "RECORDED",
  stateText: "已登记",
  marker: { kind: "INTERVIEW" as const, organisation: "机关纪委", documentNumber: "纪〔2026〕3号" },
};

test("an auditor sees who decided, and records nothing", async () => {
  serve("AUDITOR", { "GET /accountability-markers": list(marker) });
  show();
  expect(await screen.findByRole("link", { name: "约谈" })).toHaveAttribute("href", "/markers/n1");
  expect(screen.getByText("机关纪委")).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "登记问责标记" })).not.toBeInTheDocument();
});

test("whoever may not know of markers is told so", async () => {
  serve("UNIT_HEAD", { "GET /accountability-markers": () => refusal(403, "NOT_ALLOWED", "您的角色不允许此操作。") });
  show();
  expect(await screen.findByText("您无权查看问责标记")).toBeInTheDocument();
  expect(screen.getByText("您的角色不允许此操作。")).toBeInTheDocument();
});
