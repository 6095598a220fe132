import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { json, open } from "../../app/mockServer";
import { NOW, notice, serve } from "../../record/served";
import DuePage from "./DuePage";
import LookBackPage from "./LookBackPage";
import LookBacksPage from "./LookBacksPage";

beforeEach(() => localStorage.clear());

const show = (address: string) =>
  open(
    {
      "/look-backs": <LookBacksPage />,
      "/look-backs/due": <DuePage />,
      "/look-backs/:id": <LookBackPage />,
    },
    address,
  );
const due = (itemId: string, number: string, dueOn: string) => ({
  itemId,
  number,
  title: "督办不力。",
  closedOn: "2026-08-01",
  dueOn,
  overdue: dueOn < "2026-11-27",
});
const lookBack = {
  ...notice,
  kind: "LOOK_BACK",
  state: "RELAPSED",
  stateText: "反弹",
  unit: undefined,
  notice: undefined,
  items: [
    {
      id: "i1",
      number: "ZG-2026-0001",
      title: "督办不力。",
      status: "CLOSED",
      result: "RELAPSED",
      finding: "又超期了。",
      evidence: [],
    },
  ],
};

test("what is due says how long it has been due, and several are recorded in one go", async () => {
  serve("SUPERVISOR", {
    "GET /look-backs/due": {
      items: [due("i1", "ZG-2026-0001", "2026-11-20"), due("i2", "ZG-2026-0002", "2026-12-07")],
      position: "9",
      asOf: NOW,
    },
  });
  show("/look-backs/due");
  expect(await screen.findByText("逾期 7 天")).toBeInTheDocument();
  expect(screen.getByText("还有 10 天")).toBeInTheDocument();
  await userEvent.click(await screen.findByLabelText("选择 ZG-2026-0001"));
  await userEvent.click(screen.getByLabelText("选择 ZG-2026-0002"));
  expect(screen.getByRole("link", { name: "登记回头看（2 个问题）" })).toHaveAttribute(
    "href",
    "/look-backs?new=&item=i1&item=i2",
  );
});

test("an item without a finding is not sent", async () => {
  const server = serve("SUPERVISOR", {
    "POST /look-backs": () => json({ id: "l1", version: 0, position: "12" }, 201),
    "GET /look-backs/l1": lookBack,
  });
  show("/look-backs?new&item=i1&item=i2");
  await userEvent.type(await screen.findByLabelText("回头看日期"), "2026-11-20{enter}");
  const first = await screen.findByRole("group", { name: "ZG-2026-0001 的检查情况" });
  await userEvent.click(within(first).getByLabelText("问题反弹"));
  await userEvent.type(within(first).getByLabelText("检查情况"), "又超期了。");
  const submit = document.querySelector(".act-form button[type=submit]") as HTMLElement;
  await userEvent.click(submit);
  expect(await screen.findByText("请为每个问题选择结果并填写检查情况。")).toBeInTheDocument();
  expect(server.asked.some(({ method }) => method === "POST")).toBe(false);

  await userEvent.click(screen.getByLabelText("从清单中去掉 ZG-2026-0002"));
  await userEvent.click(submit);
  await screen.findByText("又超期了。");
  const posted = server.asked.find(({ method }) => method === "POST");
  expect(await posted?.json()).toEqual({
    reviewedOn: "2026-11-20",
    findings: [{ itemId: "i1", result: "RELAPSED", text: "又超期了。", files: [] }],
  });
});

test("a relapse that is still closed leads to reopening", async () => {
  serve("SUPERVISOR", { "GET /look-backs/l1": lookBack });
  show("/look-backs/l1");
  expect(await screen.findByRole("link", { name: "重新打开" })).toHaveAttribute("href", "/items/i1?act=ReopenItem");
});
