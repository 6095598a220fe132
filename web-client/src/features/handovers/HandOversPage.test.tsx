import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open, sent, serve, somebody } from "../../app/mockServer";
import HandOverPage from "./HandOverPage";
import HandOversPage from "./HandOversPage";

const row = (measureId: string, owner = "wang") => ({
  itemId: "i1",
  itemNumber: "ZG-2026-0001",
  measureId,
  measureTitle: `措施${measureId}`,
  title: "问题",
  owners: [{ id: owner, name: owner }],
  leadLeaders: owner === "wang" ? [] : [{ id: "wang", name: "王芳" }],
});

const result = {
  id: "h1",
  version: 3,
  from: { id: "wang", name: "王芳" },
  to: { id: "liu", name: "刘洋" },
  startedAt: "2026-09-03T00:00:00Z",
  reason: "调动",
  total: 2,
  done: 1,
  refused: [{ itemId: "i1", number: "ZG-2026-0001", measureId: "m2", code: "X", message: "措施已办结。" }],
  completed: true,
};

const server = () =>
  serve({
    "GET /me": somebody("OFFICE"),
    "GET /people": {
      people: [
        { personId: "wang", name: "王芳" },
        { personId: "liu", name: "刘洋" },
      ],
    },
    "GET /ledger": (request: Request) =>
      new Response(
        JSON.stringify({
          rows: new URL(request.url).searchParams.has("owner") ? [row("m1"), row("m2")] : [row("m2"), row("m3", "sun")],
          total: 2,
        }),
      ),
    "GET /hand-overs": (request: Request) =>
      new Response(
        JSON.stringify(
          new URL(request.url).searchParams.has("cursor")
            ? { handOvers: [{ ...result, id: "h0", from: { id: "sun", name: "孙强" } }] }
            : { handOvers: [result], next: "h1" },
        ),
      ),
    "POST /hand-overs": { id: "h1", position: "9", version: 0 },
    "GET /hand-overs/h1": result,
    "GET /hand-overs/h1/history": { events: [], acts: [] },
  });

const show = () =>
  open({ "/hand-overs": <HandOversPage />, "/hand-overs/:id": <HandOverPage /> }, "/hand-overs?from=wang");

afterEach(() => {
  localStorage.clear();
});

async function handTo(name: string) {
  await userEvent.click(await screen.findByRole("button", { name: "开始交接" }));
  const form = screen.getByRole("region", { name: "开始交接" });
  await userEvent.type(within(form).getByLabelText("接手人"), name);
  await userEvent.click(await screen.findByTitle(name));
  await userEvent.type(within(form).getByLabelText("理由"), "调动");
  await userEvent.click(within(form).getByRole("button", { name: "开始交接" }));
}

test("all that somebody owns or leads is handed over, and the result names what could not be", async () => {
  const asked = server();
  show();
  expect(await screen.findByText("名下有 3 项未办结的措施，选中 3 项。")).toBeInTheDocument();
  await handTo("刘洋");
  expect(await screen.findByText(/措施已办结/)).toBeInTheDocument();
  expect(screen.getByText("已结束，交接 1 项，1 项未成")).toBeInTheDocument();
  expect(await sent(asked, "POST /hand-overs")[0]).toEqual({ from: "wang", to: "liu", reason: "调动" });
});

test("what is left out is not handed over", async () => {
  const asked = server();
  show();
  await userEvent.click(await screen.findByRole("checkbox", { name: "ZG-2026-0001 措施m1" }));
  await handTo("刘洋");
  await screen.findByText(/措施已办结/);
  expect(await sent(asked, "POST /hand-overs")[0]).toMatchObject({
    measures: [
      { itemId: "i1", measureId: "m2" },
      { itemId: "i1", measureId: "m3" },
    ],
  });
});

test("all hand-overs are listed, with reason and result, a page at a time", async () => {
  server();
  show();
  expect(await screen.findByRole("row", { name: /王芳 → 刘洋 调动.*已结束，交接 1 项，1 项未成/ })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "显示更多" }));
  expect(await screen.findByRole("link", { name: "孙强 → 刘洋" })).toHaveAttribute("href", "/hand-overs/h0");
  expect(screen.queryByRole("button", { name: "显示更多" })).not.toBeInTheDocument();
});
