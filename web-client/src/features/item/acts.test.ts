import { readFileSync } from "node:fs";
import { acts } from "./acts";
import { item, json, measure, serve } from "./served";

const place = {
  item,
  measure,
  evidence: { id: "e1", current: true, effect: "", files: [], status: "SUBMITTED" as const, submittedAt: item.asOf },
  extension: {
    id: "x1",
    atMost: 2,
    from: "2027-06-30",
    to: "2027-07-30",
    number: 1,
    progress: "",
    reason: "",
    requestedAt: item.asOf,
    status: "PENDING" as const,
  },
};

test("everything that the server lets be done to an item has its form", async () => {
  serve();
  const posted: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    posted.push(new URL(request.url).pathname);
    expect(request.headers.get("Idempotency-Key")).toBe("k");
    return json({ id: "i1", version: 6, position: "1" });
  });
  for (const act of acts) await act.send(place, { files: [] }, { "Idempotency-Key": "k" });
  const { paths } = JSON.parse(readFileSync("openapi.json", "utf8")) as { paths: Record<string, { post?: object }> };
  const offered = Object.entries(paths)
    .filter(([path, { post }]) => post && path.startsWith("/api/v1/items/{id}/"))
    .map(([path]) =>
      path.replace("{id}", "i1").replace("{measure}", "m1").replace("{evidence}", "e1").replace("{extension}", "x1"),
    );
  expect(posted.sort()).toEqual(offered.sort());
});

test("what approves, closes or amends names the version that was seen", () => {
  const others = acts.filter(({ onSeenVersion }) => !onSeenVersion).map(({ command }) => command);
  // What only adds is not refused because somebody else added something.
  expect(others.sort()).toEqual([
    "AcceptEvidence",
    "AssignMeasure",
    "ClaimItem",
    "ReportProgress",
    "RequestExtension",
    "ReturnEvidence",
    "ReviewMeasure",
    "SubmitEvidence",
    "WithdrawExtension",
  ]);
});
