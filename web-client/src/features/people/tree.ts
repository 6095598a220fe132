import { above, below, type Unit } from "./directory";

/** A line of the tree as it is shown. */
export interface Line {
  unit: Unit;
  level: number;
  /** Undefined where nothing is below it. */
  open: boolean | undefined;
  place: number;
  of: number;
}

/** The lines of the tree from the top down; what lies under a closed line is not among them. */
export function linesOf(units: readonly Unit[], isOpen: (id: string) => boolean): Line[] {
  const known = new Set(units.map(({ id }) => id));
  const tops = units.filter(({ parent }) => parent === undefined || !known.has(parent));
  const walk = (siblings: readonly Unit[], level: number): Line[] =>
    siblings.flatMap((unit, index) => {
      const children = below(units, unit.id);
      const open = children.length === 0 ? undefined : isOpen(unit.id);
      const line = { unit, level, open, place: index + 1, of: siblings.length };
      return [line, ...(open ? walk(children, level + 1) : [])];
    });
  return walk(tops, 1);
}

/** The units whose name has the words, with those above them, so that their place is seen. */
export function matching(units: readonly Unit[], words: string): Unit[] {
  const wanted = words.trim();
  if (wanted === "") return [...units];
  const kept = new Set<string>();
  for (const unit of units) {
    if (!unit.name.includes(wanted)) continue;
    for (const one of [...above(units, unit.id), unit]) kept.add(one.id);
  }
  return units.filter(({ id }) => kept.has(id));
}

/**
 * Where a key leads from a line: to another line, or to a line that opens or closes. The keys are those of the ARIA
 * authoring practices for trees.
 */
export function keyed(lines: readonly Line[], at: number, key: string): { go?: number; toggle?: string } | undefined {
  const line = lines[at];
  if (!line) return undefined;
  switch (key) {
    case "ArrowDown":
      return { go: Math.min(at + 1, lines.length - 1) };
    case "ArrowUp":
      return { go: Math.max(at - 1, 0) };
    case "Home":
      return { go: 0 };
    case "End":
      return { go: lines.length - 1 };
    case "ArrowRight":
      if (line.open === false) return { toggle: line.unit.id };
      return line.open ? { go: at + 1 } : {};
    case "ArrowLeft": {
      if (line.open) return { toggle: line.unit.id };
      const parent = lines.findIndex(({ unit }) => unit.id === line.unit.parent);
      return parent < 0 ? {} : { go: parent };
    }
    default:
      return undefined;
  }
}
