import type { Schemas } from "../../api/client";

export type Preview = Schemas["PlanPreview"];
export type ReadItem = Schemas["PlanPreviewItem"];
export type ReadMeasure = Schemas["PlanPreviewMeasure"];
export type Deadline = Schemas["ImportBodyDeadlineBody"];
export type Source = Schemas["ImportBodySourceBody"];

/** Somebody or a unit: as the document names them, or chosen from the directory. */
export interface Party {
  name: string;
  id?: string;
}

/** A measure as it will be imported; `was` is what was read of the document. */
export interface Measure {
  key: string;
  path: string;
  text: string;
  owners: Party[];
  unit: Party | undefined;
  deadline: Deadline;
  was: ReadMeasure;
  /** Split off, or joined from several: no longer what stands in the document. */
  cut?: boolean;
}

export interface Item {
  key: string;
  path: string;
  problem: string;
  unit: Party | undefined;
  measures: Measure[];
  was: ReadItem;
  cut?: boolean;
}

/** What will be imported once it is confirmed. */
export interface Draft {
  title: string;
  source: Source;
  items: Item[];
}

const party = (name: string | undefined): Party | undefined => (name ? { name } : undefined);

export function drafted(preview: Preview, source: Source): Draft {
  return {
    title: preview.title,
    source,
    items: preview.items.map((was, i) => ({
      key: `i${i}`,
      path: was.path,
      problem: was.problem,
      unit: party(was.responsibleUnit),
      was,
      measures: was.measures.map((read, m) => ({
        key: `i${i}m${m}`,
        path: read.path,
        text: read.text,
        owners: read.owners.map((name) => ({ name })),
        unit: party(read.responsibleUnit),
        deadline: read.deadline as Deadline,
        was: read,
      })),
    })),
  };
}

export const countOf = (draft: Draft) => ({
  items: draft.items.length,
  measures: draft.items.reduce((sum, { measures }) => sum + measures.length, 0),
});

export type Part = "text" | "owners" | "unit" | "deadline";

/** Whether a cell says something else than the document. */
export function isChanged(row: Item | Measure, part: Part): boolean {
  const { was } = row;
  if (part === "text")
    return ("problem" in row ? row.problem : row.text) !== ("problem" in was ? was.problem : was.text);
  if (part === "unit") return row.unit?.id !== undefined || (row.unit?.name ?? "") !== (was.responsibleUnit ?? "");
  if ("problem" in row || "problem" in was) return false;
  if (part === "owners") return JSON.stringify(row.owners) !== JSON.stringify(was.owners.map((name) => ({ name })));
  return (["kind", "date", "reviewEvery"] as const).some(
    (key) => (row.deadline[key] ?? "") !== (was.deadline[key] ?? ""),
  );
}

export const isRowChanged = (row: Item | Measure): boolean =>
  row.cut === true || (["text", "owners", "unit", "deadline"] as const).some((part) => isChanged(row, part));
