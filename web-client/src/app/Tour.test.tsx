import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open, serve, somebody } from "./mockServer";
import { Tour } from "./Tour";

const LEDGER = { rows: [{ itemId: "i1" }], position: "9" };

/** The frame alone. */
const show = (offered = true) =>
  open(
    {
      "*": (
        <>
          <header className="shell-header">
            <a href="/help">帮助</a>
          </header>
          <Tour offered={offered} />
        </>
      ),
    },
    "/tasks",
  );

beforeEach(() => {
  localStorage.clear();
  serve({ "GET /me": somebody("OWNER"), "GET /ledger": LEDGER });
});

test("who does not want it is not asked again", async () => {
  const first = show();
  await userEvent.click(await screen.findByRole("button", { name: "不用了" }));
  expect(screen.queryByText(/第一次使用/)).not.toBeInTheDocument();
  first.unmount();
  show();
  await screen.findByRole("link", { name: "帮助" });
  expect(screen.queryByText(/第一次使用/)).not.toBeInTheDocument();
});

test("it leads over the pages that the reader has", async () => {
  const { router } = show();
  await userEvent.click(await screen.findByRole("button", { name: "看一看" }));
  // An owner has no page of proofs: six of seven.
  const card = await screen.findByRole("dialog", { name: "首页：哪里要紧，一眼看到" });
  expect(screen.getByText("导览 1 / 6")).toBeInTheDocument();
  await waitFor(() => expect(card).toHaveFocus());
  expect(router.state.location.pathname).toBe("/");
  for (const page of ["/ledger", "/items/i1", "/tasks", "/ledger", "/help"]) {
    await userEvent.click(screen.getByRole("button", { name: "下一步" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(page));
  }
  await userEvent.click(screen.getByRole("button", { name: "完 成" }));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("a link asks for it again, wherever it was declined", async () => {
  localStorage.setItem("taizhang.tour", "declined");
  const { router } = show(false);
  await router.navigate("/", { state: { tour: true } });
  expect(await screen.findByRole("dialog")).toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: "帮助" })).toHaveFocus();
});
