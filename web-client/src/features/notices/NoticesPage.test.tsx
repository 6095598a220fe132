import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { json, open, refusal } from "../../app/mockServer";
import { list, notice, serve } from "../../record/served";
import NoticesPage from "./NoticesPage";

beforeEach(() => localStorage.clear());

const show = (address = "/notices") =>
  open(
    {
      "/notices": <NoticesPage />,
      "/notices/:id": <p>the notice itself</p>,
    },
    address,
  );
const submit = () => userEvent.click(document.querySelector(".act-form button[type=submit]") as HTMLElement);

test("a reply that is overdue says by how many days", async () => {
  serve("OFFICE", { "GET /notices": list(notice) });
  show();
  const row = (await screen.findByRole("link", { name: "JB-2026-0001" })).closest("tr") as HTMLElement;
  expect(within(row).getByText("逾期 10 天")).toBeInTheDocument();
  expect(within(row).getByRole("link", { name: "ZG-2026-0002" })).toHaveAttribute("href", "/items/i2");
});

test("what restricts the list is asked of the server and stands in the address", async () => {
  const server = serve("OFFICE", { "GET /notices": list() });
  const { router } = show("/notices?state=REPLIED");
  await screen.findByText("没有符合条件的记录。");
  await userEvent.click(screen.getByRole("button", { name: "有升级建议" }));
  await waitFor(() => {
    const last = server.asked.filter(({ url }) => url.includes("/notices?")).pop();
    const { searchParams } = new URL(last?.url ?? "");
    expect([searchParams.get("state"), searchParams.get("proposals")]).toEqual(["REPLIED", "OPEN"]);
  });
  await userEvent.click(screen.getByRole("button", { name: "清除筛选" }));
  expect(router.state.location.search).toBe("");
});

test("an administrator is told why there is nothing to see", async () => {
  serve("SYSTEM_ADMIN", { "GET /notices": () => refusal(403, "NOT_ALLOWED", "您的角色不允许此操作。") });
  show();
  expect(await screen.findByText("您无权查看督办通知")).toBeInTheDocument();
  expect(await screen.findByText(/三员/)).toBeInTheDocument();
});

test("a new notice begins with the item that the address names and its unit, and leads to what was issued", async () => {
  const server = serve("SUPERVISOR", {
    "POST /notices": () => json({ id: "n2", version: 0, position: "12" }, 201),
  });
  show("/notices?new&item=i1");
  await userEvent.click(await screen.findByLabelText("督办单"));
  await userEvent.type(screen.getByLabelText("要求"), "请说明进度。");
  await submit();
  expect(await screen.findByText("the notice itself")).toBeInTheDocument();
  const posted = server.asked.find(({ method }) => method === "POST");
  expect(await posted?.json()).toEqual({
    type: "SUPERVISION_ORDER",
    unit: "office",
    itemIds: ["i1"],
    text: "请说明进度。",
  });
});

test("items that the server objects to are marked where they were chosen", async () => {
  serve("SUPERVISOR", {
    "POST /notices": () =>
      refusal(409, "ITEMS_GONE", "所列问题中有已撤回的。", {
        missing: [{ code: "ITEMS_GONE", target: "i2", message: "所列问题中有已撤回的。" }],
      }),
  });
  show("/notices?new&item=i1&item=i2");
  await userEvent.click(await screen.findByLabelText("提醒"));
  await userEvent.type(screen.getByLabelText("要求"), "请说明进度。");
  await submit();
  const marked = (await screen.findByText("不能列入")).closest("li") as HTMLElement;
  expect(within(marked).getByText("ZG-2026-0002")).toBeInTheDocument();
  expect(screen.getAllByText("所列问题中有已撤回的。")).toHaveLength(1);
  expect(screen.getByLabelText("要求")).toHaveValue("请说明进度。");
});

test("the office issues what is below a supervision order", async () => {
  serve("OFFICE");
  show("/notices?new");
  expect(await screen.findByLabelText("交办函")).toBeInTheDocument();
  expect(screen.queryByLabelText("督办单")).not.toBeInTheDocument();
});

test("who issues no notices is told so", async () => {
  serve("OWNER");
  show("/notices?new");
  expect(await screen.findByText("“发出通知”不在您的职责范围内。")).toBeInTheDocument();
});
