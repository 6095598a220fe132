import type { Draft, Item, Measure, Party } from "./draft";

/** A change to the draft; each is one step that can be undone. */
export type Edit = (draft: Draft) => Draft;

const onItem =
  (key: string, change: (item: Item) => Item[]): Edit =>
  (draft) => ({ ...draft, items: draft.items.flatMap((item) => (item.key === key ? change(item) : [item])) });

const onMeasure =
  (key: string, change: (measure: Measure, at: number, all: Measure[]) => Measure[]): Edit =>
  (draft) => ({
    ...draft,
    items: draft.items.map((item) => {
      const at = item.measures.findIndex((one) => one.key === key);
      const found = item.measures[at];
      return found ? { ...item, measures: change(found, at, item.measures) } : item;
    }),
  });

export const setItem = (key: string, next: Partial<Item>): Edit => onItem(key, (item) => [{ ...item, ...next }]);

export const setMeasure = (key: string, next: Partial<Measure>): Edit =>
  onMeasure(key, (measure, at, all) => replaced(all, at, 1, [{ ...measure, ...next }]));

export const dropItem = (key: string): Edit => onItem(key, () => []);
export const dropMeasure = (key: string): Edit => onMeasure(key, (_, at, all) => replaced(all, at, 1, []));

/** In two at a place of its text; both keep owners, unit and deadline. */
export const splitMeasure = (key: string, at: number): Edit =>
  onMeasure(key, (measure, index, all) => {
    const [first, second] = cut(measure.text, at);
    return replaced(all, index, 1, [
      { ...measure, text: first, cut: true },
      { ...measure, key: next(key), path: next(measure.path), text: second, cut: true },
    ]);
  });

/** With the measure after it: owners, leaders and assisting units of both, and the deadline of the first. */
export const joinMeasure = (key: string): Edit =>
  onMeasure(key, (measure, at, all) => {
    const other = all[at + 1];
    if (!other) return all;
    const owners = both(measure.owners, other.owners);
    const leaders = both(measure.leaders, other.leaders);
    const assisting = both(measure.assisting, other.assisting);
    const text = `${measure.text}${other.text}`;
    return replaced(all, at, 2, [{ ...measure, text, owners, leaders, assisting, cut: true }]);
  });

/** From this measure on, a problem of its own. */
export const splitItem = (measure: string): Edit => {
  return (draft) => ({
    ...draft,
    items: draft.items.flatMap((item) => {
      const at = item.measures.findIndex(({ key }) => key === measure);
      if (at <= 0) return [item];
      return [
        { ...item, measures: item.measures.slice(0, at), cut: true },
        { ...item, key: next(item.key), path: next(item.path), measures: item.measures.slice(at), cut: true },
      ];
    }),
  });
};

/** In two at a place of its text; the measures go with the second. */
export const splitProblem = (key: string, at: number): Edit =>
  onItem(key, (item) => {
    const [first, second] = cut(item.problem, at);
    return [
      { ...item, problem: first, measures: [], cut: true },
      { ...item, key: next(key), path: next(item.path), problem: second, cut: true },
    ];
  });

/** With the problem after it: the measures of both. */
export const joinItem =
  (key: string): Edit =>
  (draft) => {
    const at = draft.items.findIndex((item) => item.key === key);
    const [item, other] = [draft.items[at], draft.items[at + 1]];
    if (!item || !other) return draft;
    const problem = item.problem === other.problem ? item.problem : `${item.problem}${other.problem}`;
    const measures = [...item.measures, ...other.measures];
    return { ...draft, items: replaced(draft.items, at, 2, [{ ...item, problem, measures, cut: true }]) };
  };

const both = (some: Party[], others: Party[]): Party[] => [
  ...some,
  ...others.filter((one) => !some.some(({ name }) => name === one.name)),
];

function cut(text: string, at: number): [string, string] {
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}

function replaced<T>(all: T[], at: number, count: number, by: T[]): T[] {
  return [...all.slice(0, at), ...by, ...all.slice(at + count)];
}

/** A name that nothing has yet: each part of a part is named after it. */
let parts = 0;
const next = (name: string): string => {
  parts += 1;
  return `${name}~${Date.now().toString(36)}${parts}`;
};
