import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { item, open, type Server, serve } from "./served";

const task = (kind: string, itemId: string) => ({
  id: `${kind}/${itemId}`,
  kind,
  kindText: "",
  command: "",
  otherwise: [],
  title: "",
  version: 1,
  itemId,
  overdue: false,
  overdueDays: 0,
  why: { basis: "ROLE", role: "OFFICE", roleText: "" },
});

let server: Server;
beforeEach(() => {
  server = serve();
  localStorage.clear();
  server.answers["GET /me"] = { personId: "zhou", name: "周敏", roles: [{ role: "OFFICE", scope: "ALL" }] };
  server.answers["GET /tasks"] = {
    tasks: [
      task("CLAIM_ITEM", "i0"),
      task("DECIDE_EVIDENCE", "i1"),
      task("DECIDE_EVIDENCE", "i2"),
      task("APPROVE_STEP", "i3"),
    ],
    counts: [],
    total: 4,
    position: "9",
    asOf: item.asOf,
  };
  server.answers["GET /items/i2"] = { ...item, id: "i2", number: "ZG-2026-0002", title: "另一个问题。" };
});

test("the next item that waits for a decision is one key away", async () => {
  const { router } = open("/items/i1?review");
  expect(await screen.findByText("下一个待审核（N）")).toBeInTheDocument();
  expect(screen.getByText("另有 2 个问题待审核")).toBeInTheDocument();
  await userEvent.keyboard("n");
  await waitFor(() => expect(router.state.location.pathname).toBe("/items/i2"));
  expect(router.state.location.search).toBe("?review=");
  expect(await screen.findByText("ZG-2026-0002")).toBeInTheDocument();
});

test("the key is no shortcut while somebody types, nor once it is switched off", async () => {
  const { router } = open("/items/i1?review&at=2026-09-01");
  await screen.findByText("下一个待审核（N）");
  const field = document.createElement("textarea");
  document.body.append(field);
  await userEvent.type(field, "n");
  field.remove();
  await userEvent.click(screen.getByRole("switch", { name: "单键快捷键" }));
  await userEvent.keyboard("n");
  expect(router.state.location.pathname).toBe("/items/i1");
  expect(screen.getByText("下一个待审核")).toBeInTheDocument();
  await userEvent.click(screen.getByText("下一个待审核"));
  await waitFor(() => expect(router.state.location.pathname).toBe("/items/i2"));
});
