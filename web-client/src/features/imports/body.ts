import i18next from "i18next";
import type { Schemas } from "../../api/client";
import type { Draft, Item, Measure, Party, Preview } from "./draft";
import { isChanged } from "./draft";

/** The ids of these names; several where a name is not one person's. */
export type LookUp = (name: string) => string[];

/** Whom the directory knows by a name. */
export interface Directory {
  persons: LookUp;
  units: LookUp;
}

/** What is sent: the preview's own shape, with what was corrected. */
export function bodyOf(draft: Draft, preview: Preview, directory: Directory): Schemas["ImportBody"] {
  return {
    documentSha256: preview.documentSha256,
    title: draft.title,
    source: draft.source,
    sections: preview.sections,
    items: draft.items.map((item) => itemBody(item, directory)),
  };
}

function itemBody(item: Item, directory: Directory): Schemas["ImportBodyItemBody"] {
  const { warnings, source, responsibleUnit, title, aspect, ...read } = item.was;
  const worded = isChanged(item, "text");
  return {
    ...read,
    path: item.path,
    problem: item.problem,
    title: worded ? firstSentence(item.problem) : title,
    // What somebody has worded is no longer taken from a heading.
    problemDerived: read.problemDerived && !worded,
    ...(item.aspect && { aspect: item.aspect }),
    ...unitOf(item.unit),
    measures: item.measures.map((measure) => measureBody(measure, directory)),
  };
}

function measureBody(measure: Measure, { persons, units }: Directory): Schemas["ImportBodyMeasureBody"] {
  const { warnings, source, confidence, unassigned, responsibleUnit, title, ownersNote, ...read } = measure.was;
  const owner = named(measure.owners, persons);
  const leader = named(measure.leaders, persons);
  const assisting = named(measure.assisting, units);
  const notes = [
    noteOf("ownersNote", owner.unknown),
    noteOf("leadersNote", leader.unknown),
    noteOf("assistingNote", assisting.unknown),
    ownersNote,
  ]
    .filter(Boolean)
    .join("；");
  return {
    ...read,
    path: measure.path,
    text: measure.text,
    title: isChanged(measure, "text") ? firstSentence(measure.text) : title,
    deadline: measure.deadline,
    ...unitOf(measure.unit),
    owners: owner.names,
    ...(owner.ids && { ownerIds: owner.ids }),
    leadLeaders: leader.names,
    ...(leader.ids && { leadLeaderIds: leader.ids }),
    assistingUnits: assisting.names,
    ...(assisting.ids && { assistingUnitIds: assisting.ids }),
    ...(notes && { ownersNote: notes }),
  };
}

const unitOf = (unit: Party | undefined) =>
  unit ? { responsibleUnit: unit.name, ...(unit.id && { responsibleUnitId: unit.id }) } : {};

/**
 * Names alone are looked up by the server. Where somebody was chosen, ids settle it all: who is not known then stays
 * in the note, as written.
 */
function named(parties: Party[], lookUp: LookUp): { names: string[]; ids?: string[]; unknown: string[] } {
  const names = parties.map(({ name }) => name);
  if (!parties.some(({ id }) => id)) return { names, unknown: [] };
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const { id, name } of parties) {
    const found = id ? [id] : lookUp(name);
    if (found.length === 1 && found[0]) ids.push(found[0]);
    else unknown.push(name);
  }
  return { names, ids, unknown };
}

const noteOf = (note: "ownersNote" | "leadersNote" | "assistingNote", unknown: string[]): string =>
  unknown.length > 0 ? i18next.t(`import.${note}`, { names: unknown.join("、") }) : "";

const TITLE_AT_MOST = 500;

export const firstSentence = (text: string): string =>
  (/^[\s\S]*?[。；;！!？?\n]/.exec(text)?.[0] ?? text).trim().slice(0, TITLE_AT_MOST);
