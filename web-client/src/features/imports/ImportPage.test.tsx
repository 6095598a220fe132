import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { MemoryRouter } from "react-router";
import type { Schemas } from "../../api/client";
import { keep } from "../../identity/session";
import ImportPage from "./ImportPage";

type ImportBody = Schemas["ImportBody"];

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
          confidence: { text: 0.95, deadline: 0.6 },
          source: { place: "第 4 行", excerpt: "", confidence: 0.6 },
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
    const { pathname } = new URL(request.url);
    const known = KNOWN[pathname.replace("/api/v1", "")];
    if (known) return json(known);
    asked.push(request);
    const answer = answers.shift();
    if (!answer) throw new TypeError("not reached");
    return answer;
  });
});

/** Who is here, as the office sees it. */
const KNOWN: Record<string, object> = {
  "/me": { personId: "zhou", name: "周敏", roles: [{ role: "OFFICE", scope: "ALL" }] },
  "/people": {
    people: [
      { personId: "wang", name: "王芳" },
      { personId: "zhou", name: "周敏" },
    ],
  },
  "/units": { units: [{ id: "office", name: "办公室", closed: false }] },
  "/delegations": { delegations: [] },
};

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

async function drop() {
  const view = render(
    <App>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <ImportPage />
        </MemoryRouter>
      </QueryClientProvider>
    </App>,
  );
  await screen.findByText("把方案文件拖到这里，或点击选择");
  const input = view.container.querySelector("input[type=file]") as HTMLInputElement;
  await userEvent.upload(input, new File(["x"], "方案.txt"));
}

const cell = (name: RegExp) => screen.findByRole("button", { name });

/** What is sent when one confirms now. */
async function confirmed(): Promise<ImportBody> {
  await userEvent.click(await screen.findByRole("button", { name: /确认导入/ }));
  await waitFor(() => expect(asked.at(-1)?.url).toMatch(/imports$/));
  return (await asked.at(-1)?.clone().json()) as ImportBody;
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

test("a cell that was read with doubt says so, until it is settled", async () => {
  answers = [json(PREVIEW)];
  await drop();
  const deadline = await cell(/措施 1 完成时限/);
  expect(deadline).toHaveAccessibleDescription(/把握 60%.*请对照原文/);
  const text = await cell(/措施 1 整改措施/);
  expect(text).toHaveAttribute("title", "把握 95%");
  expect(text).not.toHaveAccessibleDescription(/请对照原文/);
  await userEvent.click(deadline);
  await userEvent.click(screen.getByRole("combobox", { name: /完成时限/ }));
  await userEvent.click(await screen.findByText("立行立改"));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(await cell(/措施 1 完成时限/)).not.toHaveAccessibleDescription(/请对照原文/);
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
  const after = asked.find((request) => request.method === "GET");
  expect(after?.headers.get("X-After-Position")).toBe("7");
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

test("what is typed in a cell is sent, and marked as changed against the document", async () => {
  answers = [json(PREVIEW)];
  await drop();
  await userEvent.click(await cell(/措施 1 整改措施/));
  const field = screen.getByRole("textbox", { name: /措施 1 整改措施/ });
  await userEvent.clear(field);
  await userEvent.type(field, "每周学习。");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/原文：制定计划。每月学习。/)).toBeInTheDocument();
  expect(screen.getByText("· 已改 1 行")).toBeInTheDocument();
  const { items } = await confirmed();
  expect(items[0]?.measures?.[0]).toMatchObject({ text: "每周学习。", title: "每周学习。" });
});

test("a cell that was opened is closed by Escape as it was", async () => {
  answers = [json(PREVIEW)];
  await drop();
  await userEvent.click(await cell(/措施 1 整改措施/));
  await userEvent.type(screen.getByRole("textbox", { name: /措施 1 整改措施/ }), "又");
  await userEvent.keyboard("{Escape}");
  expect(await cell(/措施 1 整改措施：制定计划。每月学习。$/)).toHaveFocus();
});

test("a measure is split at the cursor, and a step is taken back", async () => {
  answers = [json(PREVIEW)];
  await drop();
  await userEvent.click(await cell(/措施 1 整改措施/));
  const field = screen.getByRole("textbox", { name: /措施 1 整改措施/ }) as HTMLTextAreaElement;
  field.setSelectionRange(5, 5);
  await userEvent.click(screen.getByRole("button", { name: "在光标处拆成两条" }));
  expect(await cell(/措施 2 整改措施：每月学习。/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /撤销/ }));
  expect(screen.queryByRole("button", { name: /措施 2/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /重做/ }));
  const { items } = await confirmed();
  expect(items[0]?.measures?.map(({ text }) => text)).toEqual(["制定计划。", "每月学习。"]);
});

test("what the server refuses stands at its cell", async () => {
  answers = [json(PREVIEW)];
  await drop();
  await screen.findByText("某月");
  const errors = [{ field: "items[0].measures[0].deadline.date", code: "DATE", message: "日期不合理。" }];
  answers = [json({ status: 400, title: "", type: "", code: "BAD_INPUT", detail: "请改正。", errors }, 400)];
  await userEvent.click(await screen.findByRole("button", { name: /确认导入/ }));
  expect(await cell(/措施 1 完成时限/)).toHaveAccessibleDescription(/日期不合理。/);
});

test("a date that is missing is asked for before anything is sent", async () => {
  const [item] = PREVIEW.items;
  const measures = item?.measures.map((one) => ({ ...one, deadline: { kind: "BY_DATE" } }));
  answers = [json({ ...PREVIEW, items: [{ ...item, measures }] })];
  await drop();
  await userEvent.click(await screen.findByRole("button", { name: /确认导入/ }));
  await waitFor(async () => expect(await cell(/措施 1 完成时限/)).toHaveFocus());
  expect(asked.filter((request) => request.url.endsWith("/imports"))).toHaveLength(0);
});
