import type { Schemas } from "../api/client";
import { standing } from "./standing";

type Held = Schemas["PersonViewHeldRole"];
const unit = (id: string) => ({ id, name: id, closed: false });
const parents = new Map<string, string | undefined>([
  ["bureau", undefined],
  ["office", "bureau"],
  ["archive", "office"],
]);
const of = (...held: Held[]) => standing("wang", held, [], parents);

test("a unit's head stands for it and for what is below it", () => {
  const me = of({ role: "UNIT_HEAD", scope: "UNIT", unit: unit("office") });
  expect(me.heads("office")).toBe(true);
  expect(me.heads("archive")).toBe(true);
  expect(me.heads("bureau")).toBe(false);
  expect(me.heads(undefined)).toBe(false);
});

test("an owner works on what is theirs, and as staff of a unit reports for it", () => {
  expect(of({ role: "OWNER", scope: "OWN" }).worksOn(["wang"])).toBe(true);
  expect(of({ role: "OWNER", scope: "OWN" }).worksOn(["liu"], "office")).toBe(false);
  const staff = of({ role: "OWNER", scope: "UNIT", unit: unit("office") });
  expect(staff.staffs("archive")).toBe(true);
  expect(staff.worksOn(["liu"], "archive")).toBe(false);
});

test("who stands in for another is offered the work; the server knows for whose", () => {
  expect(standing("wang", [], ["liu"], parents).worksOn(["liu"], "office")).toBe(true);
});
