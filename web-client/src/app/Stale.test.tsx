import { act, render, screen } from "@testing-library/react";
import Stale from "./Stale";

const page = (script: string) => `<div id="root"></div><script type="module" src="/assets/${script}"></script>`;

/** The network is back, and the server answers with this. */
async function comesBack(answer: () => Response) {
  vi.stubGlobal("fetch", async () => answer());
  render(<Stale />);
  await act(async () => {
    window.dispatchEvent(new Event("online"));
  });
}

beforeEach(() => {
  const script = document.createElement("script");
  script.type = "module";
  script.setAttribute("src", "/assets/index-old.js");
  document.head.append(script);
});
afterEach(() => {
  document.head.querySelector("script")?.remove();
});

test("a tab from before an update is told to refresh", async () => {
  await comesBack(() => new Response(page("index-new.js")));
  expect(await screen.findByText("系统已更新，这个页面是旧的")).toBeInTheDocument();
  expect(screen.getByText(/没有提交的内容以草稿保存/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "刷新页面" })).toBeInTheDocument();
});

test("the same client, a server that is away and a page of somebody between say nothing", async () => {
  for (const answer of [
    () => new Response(page("index-old.js")),
    () => new Response("", { status: 502 }),
    () => new Response("<p>proxy</p>"),
    () => Response.error(),
  ]) {
    await comesBack(answer);
    expect(screen.queryByText("系统已更新，这个页面是旧的")).not.toBeInTheDocument();
  }
});
