import { above, type Unit, within } from "./directory";
import { keyed, linesOf, matching } from "./tree";

const unit = (id: string, parent?: string): Unit => ({ id, name: id, closed: false, ...(parent && { parent }) });
const units = [unit("局"), unit("办公室", "局"), unit("秘书科", "办公室"), unit("人事科", "局"), unit("协会")];
const everything = linesOf(units, () => true);

test("every line knows its level, its place among its siblings, and whether anything is below it", () => {
  expect(everything.map(({ unit: { id }, level, place, of, open }) => [id, level, place, of, open])).toEqual([
    ["局", 1, 1, 2, true],
    ["办公室", 2, 1, 2, true],
    ["秘书科", 3, 1, 1, undefined],
    ["人事科", 2, 2, 2, undefined],
    ["协会", 1, 2, 2, undefined],
  ]);
});

test("what lies under a closed line is not shown", () => {
  expect(linesOf(units, (id) => id !== "办公室").map(({ unit: { id } }) => id)).not.toContain("秘书科");
});

test("a unit that is found is shown with those above it", () => {
  expect(matching(units, "秘书").map(({ id }) => id)).toEqual(["局", "办公室", "秘书科"]);
  expect(matching(units, "没有")).toEqual([]);
});

test("arrow keys go to lines, and open and close them", () => {
  expect(keyed(everything, 0, "ArrowDown")).toEqual({ go: 1 });
  expect(keyed(everything, 1, "ArrowLeft")).toEqual({ toggle: "办公室" });
  expect(keyed(everything, 2, "ArrowLeft")).toEqual({ go: 1 });
  expect(keyed(everything, 1, "ArrowRight")).toEqual({ go: 2 });
  expect(
    keyed(
      linesOf(units, () => false),
      0,
      "ArrowRight",
    ),
  ).toEqual({ toggle: "局" });
  expect(keyed(everything, 2, "ArrowRight")).toEqual({});
  expect(keyed(everything, 2, "End")).toEqual({ go: 4 });
  expect(keyed(everything, 2, "x")).toBeUndefined();
});

test("a unit has its subtree below it and its line of units above it", () => {
  expect([...within(units, "局")].sort()).toEqual(["人事科", "办公室", "局", "秘书科"].sort());
  expect(above(units, "秘书科").map(({ id }) => id)).toEqual(["局", "办公室"]);
});
