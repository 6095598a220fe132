import { readFileSync } from "node:fs";
import { kindOf } from "./accessLog";

const { paths } = JSON.parse(readFileSync("openapi.json", "utf8")) as { paths: Record<string, object> };

const kind = (path: string) => kindOf({ at: 0, person: "", path, query: "", status: 200, line: 0 });

test("whatever can be read is of a kind", () => {
  const read = Object.entries(paths).flatMap(([path, methods]) => ("get" in methods || "head" in methods ? path : []));
  expect(read.length).toBeGreaterThan(60);
  expect(read.filter((path) => kind(path) === "other")).toEqual([]);
  expect(kind("/api/v1/nowhere")).toBe("other");
});
