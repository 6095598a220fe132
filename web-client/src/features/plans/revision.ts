import type { Schemas } from "../../api/client";
import type { Change, Plan } from "./plan";

/** The revision that is under way, as it is to be said again: always the whole proposal. */
export function proposed(plan: Plan): Partial<Schemas["RevisionBody"]> {
  const { revision } = plan;
  return revision ? { reason: revision.reason, changes: revision.changes.map(said) } : {};
}

function said({ itemId, problem, amended, dropped, added, removed }: Schemas["ItemRevision"]): Change {
  return {
    itemId,
    ...(problem && { problem }),
    ...(amended.length > 0 && { amend: amended }),
    ...(dropped.length > 0 && { drop: dropped }),
    ...(added.length > 0 && {
      add: added.map(({ assignment, text, title, deadline }) => ({ ...assignment, text, title, deadline })),
    }),
    ...(removed && { remove: true }),
  } as Change;
}

type Amend = NonNullable<Change["amend"]>[number];

/** With one measure changed; what is as it was before is not said. */
export function amended(change: Change, measure: Schemas["MeasureContent"], next: Partial<Amend>): Change {
  const before = change.amend?.find(({ measureId }) => measureId === measure.measureId);
  const merged = { ...before, ...next };
  const text = merged.text === measure.text ? undefined : merged.text;
  const deadline = same(merged.deadline, measure.deadline) ? undefined : merged.deadline;
  const others = (change.amend ?? []).filter(({ measureId }) => measureId !== measure.measureId);
  if (text === undefined && deadline === undefined) return { ...change, amend: others };
  return {
    ...change,
    amend: [
      ...others,
      { measureId: measure.measureId, ...(text !== undefined && { text }), ...(deadline && { deadline }) },
    ],
  };
}

const KEYS = ["kind", "date", "reviewEvery"] as const;
const same = (a: Amend["deadline"], b: Schemas["Deadline"]): boolean =>
  a === undefined || KEYS.every((key) => (a[key] ?? "") === (b[key] ?? ""));
