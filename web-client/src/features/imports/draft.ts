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
  leaders: Party[];
  unit: Party | undefined;
  assisting: Party[];
  deadline: Deadline;
  was: ReadMeasure;
  /** Split off, or joined from several: no longer what stands in the document. */
  cut?: boolean;
}

export interface Item {
  key: string;
  path: string;
  problem: string;
  aspect: string | undefined;
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
const parties = (names: readonly string[]): Party[] => names.map((name) => ({ name }));

export function drafted(preview: Preview, source: Source): Draft {
  return {
    title: preview.title,
    source,
    items: preview.items.map((was, i) => ({
      key: `i${i}`,
      path: was.path,
      problem: was.problem,
      aspect: was.aspect,
      unit: party(was.responsibleUnit),
      was,
      measures: was.measures.map((read, m) => ({
        key: `i${i}m${m}`,
        path: read.path,
        text: read.text,
        owners: parties(read.owners),
        leaders: parties(read.leadLeaders),
        unit: party(read.responsibleUnit),
        assisting: parties(read.assistingUnits),
        deadline: read.deadline as Deadline,
        was: read,
      })),
    })),
  };
}

/** A draft that an earlier version of this page kept knows less of its rows. */
export const completed = (kept: Draft): Draft => ({
  ...kept,
  items: kept.items.map((item) => ({
    ...item,
    aspect: "aspect" in item ? item.aspect : (item as Item).was.aspect,
    measures: item.measures.map((measure) => ({
      ...measure,
      leaders: measure.leaders ?? parties(measure.was.leadLeaders),
      assisting: measure.assisting ?? parties(measure.was.assistingUnits),
    })),
  })),
});

export const countOf = (draft: Draft) => ({
  items: draft.items.length,
  measures: draft.items.reduce((sum, { measures }) => sum + measures.length, 0),
});

const PARTS = ["text", "aspect", "owners", "leaders", "unit", "assisting", "deadline"] as const;
export type Part = (typeof PARTS)[number];

/** Whether a cell says something else than the document. */
export function isChanged(row: Item | Measure, part: Part): boolean {
  const { was } = row;
  if (part === "text")
    return ("problem" in row ? row.problem : row.text) !== ("problem" in was ? was.problem : was.text);
  if (part === "unit") return row.unit?.id !== undefined || (row.unit?.name ?? "") !== (was.responsibleUnit ?? "");
  if ("problem" in row || "problem" in was) {
    return part === "aspect" && "problem" in row && "problem" in was && (row.aspect ?? "") !== (was.aspect ?? "");
  }
  if (part === "aspect") return false;
  if (part === "owners") return isOther(row.owners, was.owners);
  if (part === "leaders") return isOther(row.leaders, was.leadLeaders);
  if (part === "assisting") return isOther(row.assisting, was.assistingUnits);
  return (["kind", "date", "reviewEvery"] as const).some(
    (key) => (row.deadline[key] ?? "") !== (was.deadline[key] ?? ""),
  );
}

const isOther = (now: Party[], read: readonly string[]): boolean =>
  JSON.stringify(now) !== JSON.stringify(parties(read));

export const isRowChanged = (row: Item | Measure): boolean =>
  row.cut === true || PARTS.some((part) => isChanged(row, part));
