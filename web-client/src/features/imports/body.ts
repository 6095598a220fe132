import i18next from "i18next";
import type { Schemas } from "../../api/client";
import type { Draft, Item, Measure, Party, Preview } from "./draft";
import { isChanged } from "./draft";

/** The ids of these names; several where a name is not one person's. */
export type LookUp = (name: string) => string[];

/** What is sent: the preview's own shape, with what was corrected. */
export function bodyOf(draft: Draft, preview: Preview, personsNamed: LookUp): Schemas["ImportBody"] {
  return {
    documentSha256: preview.documentSha256,
    title: draft.title,
    source: draft.source,
    sections: preview.sections,
    items: draft.items.map((item) => itemBody(item, personsNamed)),
  };
}

function itemBody(item: Item, personsNamed: LookUp): Schemas["ImportBodyItemBody"] {
  const { warnings, source, responsibleUnit, title, ...read } = item.was;
  const worded = isChanged(item, "text");
  return {
    ...read,
    path: item.path,
    problem: item.problem,
    title: worded ? firstSentence(item.problem) : title,
    // What somebody has worded is no longer taken from a heading.
    problemDerived: read.problemDerived && !worded,
    ...unitOf(item.unit),
    measures: item.measures.map((measure) => measureBody(measure, personsNamed)),
  };
}

function measureBody(measure: Measure, personsNamed: LookUp): Schemas["ImportBodyMeasureBody"] {
  const { warnings, source, unassigned, responsibleUnit, title, owners, ownersNote, ...read } = measure.was;
  return {
    ...read,
    path: measure.path,
    text: measure.text,
    title: isChanged(measure, "text") ? firstSentence(measure.text) : title,
    deadline: measure.deadline,
    ...unitOf(measure.unit),
    ...ownersOf(measure.owners, ownersNote, personsNamed),
  };
}

const unitOf = (unit: Party | undefined) =>
  unit ? { responsibleUnit: unit.name, ...(unit.id && { responsibleUnitId: unit.id }) } : {};

/**
 * Names alone are looked up by the server. Where somebody was chosen, ids settle it all: who is not known then stays
 * in the note, as written.
 */
function ownersOf(
  owners: Party[],
  note: string | undefined,
  personsNamed: LookUp,
): Pick<Schemas["ImportBodyMeasureBody"], "owners" | "ownerIds" | "ownersNote"> {
  const names = owners.map(({ name }) => name);
  if (!owners.some(({ id }) => id)) return { owners: names, ...(note && { ownersNote: note }) };
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const { id, name } of owners) {
    const found = id ? [id] : personsNamed(name);
    if (found.length === 1 && found[0]) ids.push(found[0]);
    else unknown.push(name);
  }
  const notes = [unknown.length > 0 && i18next.t("import.ownersNote", { names: unknown.join("、") }), note]
    .filter(Boolean)
    .join("；");
  return { owners: names, ownerIds: ids, ...(notes && { ownersNote: notes }) };
}

const TITLE_AT_MOST = 500;

export const firstSentence = (text: string): string =>
  (/^[\s\S]*?[。；;！!？?\n]/.exec(text)?.[0] ?? text).trim().slice(0, TITLE_AT_MOST);
