import type { Happened } from "../../record/happened";
import { amendments, differences } from "./amendments";

const told = {
  tookPlaceOn: "2026-11-20",
  place: "办公室",
  inspectors: ["sun"],
  conclusion: "落实到位。",
  findings: [{ itemId: "i1", result: "HOLDS", text: "抽查无误。" }],
};
const happened = (sequence: number, data: object) =>
  ({
    sequence,
    type: "inspection.X",
    revision: "1",
    recordedAt: "",
    sentence: { zh: "", en: "" },
    data,
    metadata: {},
  }) as Happened;
const words = {
  field: (name: string) => name,
  finding: (item: string) => item,
  person: (id: string) => id.toUpperCase(),
  result: (result: string) => result,
  list: (names: string[]) => names.join("+"),
};

test("each correction is shown against what was told before it, the latest first", () => {
  const second = { ...told, conclusion: "基本到位。" };
  const third = {
    ...second,
    inspectors: ["sun", "he"],
    findings: [...told.findings, { itemId: "i2", result: "PROBLEM_FOUND", text: "记录不全。" }],
  };
  const all = amendments([
    happened(2, { inspection: third, reason: "漏了一人" }),
    happened(1, { inspection: second, reason: "结论不准" }),
    happened(0, { inspection: told }),
  ]);
  expect(all.map(({ reason }) => reason)).toEqual(["漏了一人", "结论不准"]);
  expect(all.map((one) => differences(one, words))).toEqual([
    [
      { field: "inspectors", before: "SUN", after: "SUN+HE" },
      { field: "i2", before: "", after: "PROBLEM_FOUND · 记录不全。" },
    ],
    [{ field: "conclusion", before: "落实到位。", after: "基本到位。" }],
  ]);
});

test("who is not shown what the events hold sees no corrections", () => {
  expect(amendments([happened(1, {}), happened(0, {})])).toEqual([]);
});
