import { bodyOf } from "./body";
import { completed, type Draft, drafted, type Preview } from "./draft";
import { dropItem, dropMeasure, joinItem, joinMeasure, setItem, setMeasure, splitItem, splitMeasure } from "./edits";

const source = { place: "第 1 行", excerpt: "", confidence: 1 };
const measure = (path: string, text: string, owners: string[]) => ({
  path,
  title: text,
  text,
  owners,
  unassigned: owners.length === 0,
  leadLeaders: [],
  leadUnits: [],
  assistingUnits: [],
  evidenceReferences: [],
  deadline: { kind: "BY_DATE" as const, date: "2027-01-31" },
  warnings: [],
  confidence: { text: 0.95, deadline: 0.95 },
  source,
});
const item = (path: string, problem: string, measures: ReturnType<typeof measure>[]) => ({
  path,
  title: problem,
  problem,
  problemDerived: false,
  details: {},
  manifestations: [],
  warnings: [],
  source,
  measures,
});
const preview: Preview = {
  title: "方案",
  documentSha256: "0".repeat(64),
  totals: { sections: 0, items: 2, measures: 3 },
  sections: [],
  warnings: [],
  failures: [],
  items: [
    item("1", "甲。", [measure("1-1", "一。二。", ["王芳"]), measure("1-2", "三。", ["李强"])]),
    item("2", "乙。", [measure("2-1", "四。", [])]),
  ],
};
const draft = drafted(preview, { kind: "AUDIT" });
const texts = ({ items }: Draft) => items.map((one) => [one.problem, ...one.measures.map(({ text }) => text)]);

test("a measure in two keeps owners and deadline", () => {
  const { items } = splitMeasure("i0m0", 2)(draft);
  expect(items[0]?.measures.map(({ text, owners }) => [text, owners])).toEqual([
    ["一。", [{ name: "王芳" }]],
    ["二。", [{ name: "王芳" }]],
    ["三。", [{ name: "李强" }]],
  ]);
});

test("two measures in one have the owners of both", () => {
  const { items } = joinMeasure("i0m0")(draft);
  expect(items[0]?.measures).toHaveLength(1);
  expect(items[0]?.measures[0]).toMatchObject({ text: "一。二。三。", owners: [{ name: "王芳" }, { name: "李强" }] });
});

test("a problem in two, from a measure on, gives two rows of different paths", () => {
  const after = splitItem("i0m1")(draft);
  expect(texts(after)).toEqual([
    ["甲。", "一。二。"],
    ["甲。", "三。"],
    ["乙。", "四。"],
  ]);
  expect(new Set(after.items.map(({ path }) => path)).size).toBe(3);
});

test("two problems in one have the measures of both", () => {
  expect(texts(joinItem("i0")(draft))).toEqual([["甲。乙。", "一。二。", "三。", "四。"]]);
});

test("rows can be left out", () => {
  expect(texts(dropMeasure("i0m0")(dropItem("i1")(draft)))).toEqual([["甲。", "三。"]]);
});

test("who was chosen goes by id, and who is not known stays in the note as written", () => {
  const owners = [{ id: "wang", name: "王芳" }, { name: "李强" }, { name: "某人" }];
  const named = { persons: (name: string) => (name === "李强" ? ["li"] : []), units: () => [] };
  const body = bodyOf(setMeasure("i0m0", { owners })(draft), preview, named);
  expect(body.items[0]?.measures?.[0]).toMatchObject({ ownerIds: ["wang", "li"], ownersNote: "责任人：某人" });
});

test("what nobody touched goes as it was read", () => {
  const { items } = bodyOf(draft, preview, { persons: () => [], units: () => [] });
  expect(items[0]?.measures?.[0]).toMatchObject({ text: "一。二。", title: "一。二。", owners: ["王芳"] });
  expect(items[0]?.measures?.[0]).not.toHaveProperty("ownerIds");
});

test("leaders, assisting units and aspect go as they were corrected", () => {
  const corrected = setMeasure("i0m0", {
    leaders: [{ id: "chen", name: "陈卫国" }],
    assisting: [{ id: "personnel", name: "人事科" }, { name: "工会" }],
  })(setItem("i0", { aspect: "工作作风" })(draft));
  const [first] = bodyOf(corrected, preview, { persons: () => [], units: () => [] }).items;
  expect(first?.aspect).toBe("工作作风");
  expect(first?.measures?.[0]).toMatchObject({
    leadLeaderIds: ["chen"],
    assistingUnitIds: ["personnel"],
    ownersNote: "配合单位：工会",
  });
});

test("a draft that an earlier version of the page kept is completed from what was read", () => {
  const old = JSON.parse(
    JSON.stringify(setMeasure("i0m0", { leaders: undefined, assisting: undefined } as never)(draft)),
  );
  expect(completed(old as Draft).items[0]?.measures[0]).toMatchObject({ leaders: [], assisting: [] });
});
