import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createBrowserRouter, Link, Outlet, RouterProvider } from "react-router";
import { keep } from "../identity/session";
import { clientSettings } from "../identity/signIn";
import { AtBar } from "./AtBar";
import { keyAtTime, useAt } from "./at";
import { carryTime } from "./carryTime";

const HEAD = 83;
const FUTURE = {
  status: 400,
  title: "",
  type: "",
  code: "AS_OF_IN_FUTURE",
  detail: "截至时点晚于现在，请选择现在或以前的时点。",
};

/** As the server: a position is a second of one day each. */
function plans(asOf: string | null) {
  const position = asOf === null ? HEAD : /^\d+$/.test(asOf) ? Number(asOf) : asOf.startsWith("2026-10-01") ? 61 : 999;
  if (position > HEAD) return new Response(JSON.stringify(FUTURE), { status: 400 });
  const day = position === HEAD ? "2026-11-27" : position > 60 ? "2026-10-01" : "2026-09-13";
  return new Response(JSON.stringify({ position: String(position), asOf: `${day}T04:00:00Z`, plans: [] }));
}

beforeEach(async () => {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  vi.stubGlobal("fetch", async (asked: Request | string) => {
    if (typeof asked === "string") return new Response(JSON.stringify({ zone: "Asia/Shanghai" }));
    const { pathname, searchParams } = new URL(asked.url);
    if (pathname === "/api/v1/plans") return plans(searchParams.get("asOf"));
    return new Response(JSON.stringify({ points: [] }));
  });
  await clientSettings();
});

afterEach(() => {
  history.replaceState(null, "", "/");
});

function Page() {
  const { past } = useAt();
  return (
    <>
      <AtBar />
      <button type="button" disabled={past}>
        write
      </button>
      <Link to="/ledger">ledger</Link>
      <Outlet />
    </>
  );
}

function open(address: string) {
  history.replaceState(null, "", address);
  const router = carryTime(createBrowserRouter([{ path: "*", element: <Page /> }]));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, queryKeyHashFn: keyAtTime } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

test("in the past the page says of when it tells, and nothing can be written", async () => {
  open("/?at=61");
  expect(await screen.findByText("您看到的是 2026-10-01 12:00:00（第 61 号事件）的台账，只读。")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "write" })).toBeDisabled();
  await userEvent.click(screen.getByRole("button", { name: "返回现在" }));
  expect(location.search).toBe("");
  expect(screen.getByRole("button", { name: "write" })).toBeEnabled();
});

test("links lead to the same time", async () => {
  open("/?at=61");
  await screen.findByText(/只读/);
  expect(screen.getByRole("link", { name: "ledger" })).toHaveAttribute("href", "/ledger?at=61");
  await userEvent.click(screen.getByRole("link", { name: "ledger" }));
  expect(location.pathname + location.search).toBe("/ledger?at=61");
});

test("what the server refuses is said at the input, and the page stays", async () => {
  open("/");
  await userEvent.click(screen.getByRole("button", { name: /截至/ }));
  const event = await screen.findByLabelText("事件号");
  await userEvent.type(event, "900{Enter}");
  expect(await screen.findByText(FUTURE.detail)).toBeInTheDocument();
  expect(event).toBeInvalid();
  expect(location.search).toBe("");
  await userEvent.clear(event);
  await userEvent.type(event, "60{Enter}");
  expect(await screen.findByText(/第 60 号事件/)).toBeInTheDocument();
  expect(location.search).toBe("?at=60");
});

test("one goes event by event and day by day", async () => {
  open("/?at=61");
  await userEvent.click(await screen.findByRole("button", { name: /后一事件/ }));
  expect(await screen.findByText(/第 62 号事件/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /前一事件/ }));
  expect(await screen.findByText(/第 61 号事件/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /前一天/ }));
  expect(location.search).toBe("?at=2026-09-30");
});

test("a page that only tells of now says so", async () => {
  open("/tasks?at=61");
  expect(await screen.findByText(/这一页只有现在的情况/)).toBeInTheDocument();
});
