import type { Happened } from "../../record/happened";

/** One finding as an event keeps it. */
interface Finding {
  itemId: string;
  result: string;
  text: string;
  evidence?: { name: string }[];
}

/** An inspection as an event keeps it. */
export interface Told {
  tookPlaceOn: string;
  place: string;
  inspectors: string[];
  conclusion: string;
  findings: Finding[];
}

/** One correction: why, and the inspection as it was told before and after. */
export interface Amendment {
  sequence: number;
  reason: string;
  before: Told;
  after: Told;
}

/** What was corrected, the latest first; nothing where the reader is not shown what the events hold. */
export function amendments(course: readonly Happened[]): Amendment[] {
  const told = [...course]
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap(({ sequence, data }) =>
      isTold(data.inspection) ? [{ sequence, told: data.inspection, reason: String(data.reason ?? "") }] : [],
    );
  return told
    .flatMap(({ sequence, told: after, reason }, index) => {
      const before = told[index - 1]?.told;
      return before ? [{ sequence, reason, before, after }] : [];
    })
    .reverse();
}

const isTold = (value: unknown): value is Told => typeof value === "object" && value !== null && "findings" in value;

/** Fields before and after, in words; only those that differ. */
export function differences(
  { before, after }: Amendment,
  words: {
    field: (name: "tookPlaceOn" | "place" | "inspectors" | "conclusion") => string;
    finding: (item: string) => string;
    person: (id: string) => string;
    result: (result: string) => string;
    list: (names: string[]) => string;
  },
): { field: string; before: string; after: string }[] {
  const plain = (["tookPlaceOn", "place", "conclusion"] as const).map((name) => ({
    field: words.field(name),
    before: before[name],
    after: after[name],
  }));
  const people = ({ inspectors }: Told) => words.list(inspectors.map(words.person));
  const found = (finding: Finding | undefined) =>
    finding
      ? [words.result(finding.result), finding.text, words.list((finding.evidence ?? []).map(({ name }) => name))]
          .filter(Boolean)
          .join(" · ")
      : "";
  const items = [...new Set([...before.findings, ...after.findings].map(({ itemId }) => itemId))];
  const of = (told: Told, item: string) => told.findings.find(({ itemId }) => itemId === item);
  return [
    ...plain,
    { field: words.field("inspectors"), before: people(before), after: people(after) },
    ...items.map((item) => ({
      field: words.finding(item),
      before: found(of(before, item)),
      after: found(of(after, item)),
    })),
  ].filter((one) => one.before !== one.after);
}
