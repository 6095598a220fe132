import { keep } from "../identity/session";
import { asked, NOW, timeOf } from "./asOf";
import { api } from "./client";

const of = (address: string) => new URL(address, "http://localhost");

test("the page's time is asked of every address that tells of any time", () => {
  expect(asked(of("/api/v1/ledger?q=a"), "/api/v1/ledger", { at: "2026-10-01", on: "" }).search).toBe(
    "?q=a&asOf=2026-10-01",
  );
  expect(asked(of("/api/v1/items/i1"), "/api/v1/items/{id}", { at: "83", on: "2026-10-01" }).search).toBe(
    "?asOf=83&on=2026-10-01",
  );
});

test("other addresses are left alone", () => {
  const tasks = asked(of("/api/v1/tasks"), "/api/v1/tasks", { at: "83", on: "2026-10-01" });
  expect(tasks.search).toBe("");
  const history = asked(of("/api/v1/items/i1/history"), "/api/v1/items/{id}/history", { at: "83", on: "" });
  expect(history.search).toBe("");
});

test("what a question says itself stands, and it can ask of now", () => {
  const time = { at: "83", on: "2026-10-01" };
  expect(asked(of("/api/v1/plans?asOf=5"), "/api/v1/plans", time).searchParams.get("asOf")).toBe("5");
  expect(asked(of(`/api/v1/plans?asOf=${NOW}`), "/api/v1/plans", { at: "83", on: "" }).search).toBe("");
  const restated = asked(of("/api/v1/statistics/restatement?on=2026-09-30"), "/api/v1/statistics/restatement", time);
  expect(restated.search).toBe("?on=2026-09-30&asOf=83");
});

test("a page without a time tells of now", () => {
  expect(timeOf(new URLSearchParams("?q=1"))).toEqual({ at: "", on: "" });
  expect(asked(of("/api/v1/ledger"), "/api/v1/ledger", { at: "", on: "" }).search).toBe("");
});

test("requests carry it, with their headers", async () => {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  const requests: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    requests.push(request);
    return new Response("{}", { headers: { "Content-Type": "application/json" } });
  });
  history.replaceState(null, "", "/?at=42");
  await api.GET("/api/v1/plans");
  await api.GET("/api/v1/tasks");
  expect(requests.map((request) => new URL(request.url).search)).toEqual(["?asOf=42", ""]);
  expect(requests[0]?.headers.get("Authorization")).toBe("Bearer token");
  history.replaceState(null, "", "/");
});
