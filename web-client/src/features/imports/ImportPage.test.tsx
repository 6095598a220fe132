import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { keep } from "../../identity/session";
import ImportPage from "./ImportPage";

const PREVIEW = {
  title: "整改方案",
  documentSha256: "0".repeat(64),
  totals: { sections: 1, items: 1, measures: 1 },
  sections: [],
  warnings: [],
  failures: [],
  items: [
    {
      path: "三-(一)",
      title: "学习不够",
      problem: "学习不够",
      problemDerived: true,
      details: {},
      manifestations: [],
      warnings: [],
      source: { place: "第 3 行", excerpt: "", confidence: 1 },
      measures: [
        {
          path: "1",
          title: "制定计划。",
          text: "制定计划。每月学习。",
          owners: [],
          unassigned: true,
          leadLeaders: [],
          leadUnits: [],
          assistingUnits: [],
          evidenceReferences: [],
          deadline: { kind: "UNCONFIRMED", rawText: "某月" },
          warnings: [{ code: "DEADLINE_UNREADABLE", zh: "读不出时限。", en: "The deadline cannot be read." }],
          source: { place: "第 4 行", excerpt: "", confidence: 1 },
        },
      ],
    },
  ],
};

let asked: Request[];
let answers: Response[];

beforeEach(() => {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request);
    const answer = answers.shift();
    if (!answer) throw new TypeError("not reached");
    return answer;
  });
});

afterEach(() => vi.unstubAllGlobals());

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

async function drop() {
  const view = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ImportPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const input = view.container.querySelector("input[type=file]") as HTMLInputElement;
  await userEvent.upload(input, new File(["x"], "方案.txt"));
}

test("what was read is shown with its remarks before anything is saved", async () => {
  answers = [json(PREVIEW)];
  await drop();
  expect(await screen.findByText("读到 1 个部分、1 个问题、1 条措施")).toBeInTheDocument();
  expect(screen.getByText("读不出时限。")).toBeInTheDocument();
  expect(screen.getByText("由标题推定")).toBeInTheDocument();
  expect(screen.getByText("某月")).toBeInTheDocument();
  expect(asked.map((request) => new URL(request.url).pathname)).toEqual(["/api/v1/plans/imports/preview"]);
});

test("a second try after a lost answer carries the same key", async () => {
  answers = [json(PREVIEW)];
  await drop();
  const confirm = await screen.findByRole("button", { name: /确认导入/ });
  await userEvent.click(confirm);
  expect(await screen.findByText(/无法连接服务器/)).toBeInTheDocument();
  answers = [
    json({ id: "i1", planId: "p1", version: 0, position: "7" }, 202),
    json({ id: "i1", planId: "p1", status: "COMPLETED", created: 1, total: 1, failed: [], version: 1, position: "9" }),
  ];
  await userEvent.click(confirm);
  expect(await screen.findByText("已导入 1 个问题。")).toBeInTheDocument();
  const keys = asked
    .filter((request) => request.url.endsWith("/imports"))
    .map((request) => request.headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  // Reads that follow have to see what was written.
  expect(asked.at(-1)?.headers.get("X-After-Position")).toBe("7");
});

test("a refusal is shown in the server's words, with the fields it names", async () => {
  answers = [
    json(
      {
        status: 422,
        title: "",
        type: "",
        code: "NOT_A_PLAN",
        detail: "这不是整改方案。",
        errors: [{ field: "items[0].problem", code: "FIELD_REQUIRED", message: "必须填写。" }],
        traceId: "abc",
      },
      422,
    ),
  ];
  await drop();
  expect(await screen.findByText("这不是整改方案。")).toBeInTheDocument();
  expect(screen.getByText("items[0].problem")).toBeInTheDocument();
  expect(screen.getByText("追踪号 abc")).toBeInTheDocument();
});
