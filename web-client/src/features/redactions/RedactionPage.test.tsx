import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open, type Server, sent, serve, somebody } from "../../app/mockServer";
import ProposePage from "./ProposePage";
import RedactionPage from "./RedactionPage";
import type { Redaction } from "./redactionActs";
import { textAt } from "./useStands";

const asked: Redaction = {
  id: "r1",
  version: 0,
  status: "PROPOSED",
  statusText: "待批准",
  grounds: "误录姓名",
  texts: [{ stream: "i1", streamType: "item", sequence: 2, path: "/problem/text" }],
  files: [],
  proposedBy: { id: "zhou", name: "周敏" },
  proposedAt: "2026-09-03T00:00:00Z",
};

const server = (role: "PRINCIPAL" | "OFFICE", one: Redaction = asked): Server =>
  serve({
    "GET /me": somebody(role),
    "GET /redactions/r1": one,
    "GET /items/i1": { number: "ZG-2026-0001", title: "学习不够" },
    "GET /items/i1/history": { events: [{ sequence: 2, data: { problem: { text: "张三学习不够" } } }], acts: [] },
  });

const show = () => open({ "/redactions/:id": <RedactionPage /> }, "/redactions/r1");

afterEach(() => {
  localStorage.clear();
});

test("who decides sees the text and where it stands, and approves the version that was seen", async () => {
  const calls = server("PRINCIPAL");
  calls.answers["POST /redactions/r1/approve"] = { id: "r1", position: "9", version: 1 };
  show();
  expect(await screen.findByText("张三学习不够")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "ZG-2026-0001 学习不够" })).toHaveAttribute("href", "/items/i1#event-2");
  await userEvent.click(screen.getByRole("button", { name: "批准抹除" }));
  expect(screen.getByText(/任何人都不能恢复/)).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole("button", { name: "批准抹除" })[1] as HTMLElement);
  expect(await screen.findByText("批准抹除：已办理。")).toBeInTheDocument();
  const approval = calls.asked.find(({ method }) => method === "POST");
  expect(approval?.headers.get("If-Match")).toBe('"0"');
});

test("who asked is told that another one decides, and what remains provable", async () => {
  server("OFFICE", { ...asked, proposedBy: { id: "me", name: "本人" } });
  show();
  expect(await screen.findByText(/申请人不能批准自己的申请/)).toBeInTheDocument();
  expect(screen.getByText(/事件一条不少/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "批准抹除" })).not.toBeInTheDocument();
});

test("a stream that no page shows is named as it is, and no page is asked for it", async () => {
  const calls = server("PRINCIPAL", {
    ...asked,
    texts: [{ stream: "n1", streamType: "notice", sequence: 2, path: "/text" }],
  });
  show();
  expect(await screen.findByText(/n1 第 2 号事件/)).toBeInTheDocument();
  expect(calls.asked.some(({ url }) => /\/(items|plans)\//.test(url))).toBe(false);
});

test("all events are looked through, and what is chosen is asked for with its grounds", async () => {
  const calls = server("OFFICE");
  const found = {
    stream: "i1",
    streamType: "item",
    sequence: 2,
    path: "/problem/text",
    type: "item.ProblemRaised",
    recordedAt: "2026-09-03T00:00:00Z",
    excerpt: "张三学习不够",
  };
  calls.answers["GET /texts"] = (request: Request) =>
    new Response(
      JSON.stringify(
        new URL(request.url).searchParams.has("cursor")
          ? { texts: [found], lookedAt: 90, total: 90 }
          : { texts: [], cursor: "49", lookedAt: 50, total: 90 },
      ),
    );
  calls.answers["POST /redactions"] = { id: "r1", position: "9", version: 0 };
  open({ "/redactions/new": <ProposePage />, "/redactions/:id": <RedactionPage /> }, "/redactions/new");
  await userEvent.type(await screen.findByLabelText("要找的文字，例如姓名"), "张三{Enter}");
  expect(await screen.findByText("已查完 90 个事件，找到 1 处。")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("checkbox", { name: "张三学习不够" }));
  await userEvent.click(screen.getByRole("button", { name: "申请抹除" }));
  await userEvent.type(screen.getByLabelText(/抹除的依据/), "误录");
  await userEvent.click(screen.getAllByRole("button", { name: "申请抹除" })[1] as HTMLElement);
  expect(await screen.findByRole("heading", { name: "误录姓名" })).toBeInTheDocument();
  expect(await sent(calls, "POST /redactions")[0]).toEqual({
    texts: [{ stream: "i1", sequence: 2, path: "/problem/text" }],
    files: [],
    grounds: "误录",
  });
});

test("a pointer leads into an event's data, and to nothing where there is no text", () => {
  expect(textAt({ a: ["x", { "b/c": "y" }] }, "/a/1/b~1c")).toBe("y");
  expect(textAt({ a: 1 }, "/a")).toBeUndefined();
  expect(textAt({ a: 1 }, "/b/c")).toBeUndefined();
});
