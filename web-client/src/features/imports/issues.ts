import type { Problem } from "../../api/client";
import type { LookUp } from "./body";
import type { Draft, Item, Measure, Part, Party } from "./draft";

/** What is to be said at a cell: `stops` what cannot be imported, the rest is to be looked at. */
export interface Issue {
  part: Part;
  stops: boolean;
  /** A sentence of the server's, or the name of one of ours. */
  said:
    | { zh: string; en: string }
    | { key: "TEXT" | "DATE" | "PERSON" | "PERSONS" | "LEADER" | "UNIT" | "ASSISTING" | "NO_MEASURE"; name?: string };
}

const PART_OF: [RegExp, Part][] = [
  [/OWNER/, "owners"],
  [/UNIT/, "unit"],
  [/DEADLINE|FEEDBACK|MONTH/, "deadline"],
];

const partOf = (code: string): Part => PART_OF.find(([name]) => name.test(code))?.[1] ?? "text";

/** What was remarked on reading concerns the document: once the cell was changed, it is settled. */
const read = (row: Item | Measure, isChanged: (part: Part) => boolean): Issue[] =>
  row.was.warnings
    .map(({ code, zh, en }): Issue => ({ part: partOf(code), stops: false, said: { zh, en } }))
    .filter(({ part }) => !isChanged(part));

const unit = (party: Party | undefined, units: LookUp, part: "unit" | "assisting" = "unit"): Issue[] =>
  party && !party.id && units(party.name).length === 0
    ? [{ part, stops: false, said: { key: part === "unit" ? "UNIT" : "ASSISTING", name: party.name } }]
    : [];

const people = (part: "owners" | "leaders", parties: Party[], persons: LookUp): Issue[] =>
  parties.flatMap(({ name, id }): Issue[] => {
    const found = id ? 1 : persons(name).length;
    if (found === 1) return [];
    const unknown = part === "owners" ? "PERSON" : "LEADER";
    return [{ part, stops: false, said: { key: found === 0 ? unknown : "PERSONS", name } }];
  });

export function issuesOfItem(item: Item, changed: (part: Part) => boolean, units: LookUp): Issue[] {
  return [
    ...read(item, changed),
    ...(item.problem.trim() === "" ? [{ part: "text", stops: true, said: { key: "TEXT" } } as const] : []),
    ...(item.measures.length === 0 ? [{ part: "text", stops: false, said: { key: "NO_MEASURE" } } as const] : []),
    ...unit(item.unit, units),
  ];
}

export function issuesOfMeasure(
  measure: Measure,
  changed: (part: Part) => boolean,
  persons: LookUp,
  units: LookUp,
): Issue[] {
  const { kind, date } = measure.deadline;
  const undated = (kind === "BY_DATE" || kind === "BY_DATE_THEN_SUSTAIN") && !date;
  return [
    ...read(measure, changed),
    ...(measure.text.trim() === "" ? [{ part: "text", stops: true, said: { key: "TEXT" } } as const] : []),
    ...(undated ? [{ part: "deadline", stops: true, said: { key: "DATE" } } as const] : []),
    ...people("owners", measure.owners, persons),
    ...people("leaders", measure.leaders, persons),
    ...unit(measure.unit, units),
    ...measure.assisting.flatMap((one) => unit(one, units, "assisting")),
  ];
}

const PART_OF_FIELD: Record<string, Part> = {
  problem: "text",
  text: "text",
  title: "text",
  path: "text",
  owners: "owners",
  ownerIds: "owners",
  aspect: "aspect",
  leadLeaders: "leaders",
  leadLeaderIds: "leaders",
  assistingUnits: "assisting",
  assistingUnitIds: "assisting",
  responsibleUnit: "unit",
  responsibleUnitId: "unit",
  deadline: "deadline",
};

/** What the server refused, by the key and part of the cell that it is about; the rest stays with the refusal. */
export function placedAt(problem: Problem, sent: Draft): { cells: Record<string, string[]>; rest: Problem } {
  const cells: Record<string, string[]> = {};
  const errors = (problem.errors ?? []).filter(({ field, message }) => {
    const [, i, m, name = ""] = /^items\[(\d+)\](?:\.measures\[(\d+)\])?\.?(\w*)/.exec(field) ?? [];
    const item = i === undefined ? undefined : sent.items[Number(i)];
    const row = m === undefined ? item : item?.measures[Number(m)];
    if (!row) return true;
    const cell = `${row.key}-${PART_OF_FIELD[name] ?? "text"}`;
    cells[cell] = [...(cells[cell] ?? []), message];
    return false;
  });
  return { cells, rest: { ...problem, errors } };
}
