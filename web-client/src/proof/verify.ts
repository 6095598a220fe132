import { anchoring, type Signed } from "./anchoring";
import { Bundle, type Manifest } from "./bundle";
import { base64, hex } from "./bytes";
import { Claims } from "./claims";
import { type Context, type EventLine, hashOf, Notes } from "./context";
import { type Checkpoint, parseCheckpoint } from "./note";
import { Payloads } from "./payloads";
import type { Policy } from "./policy";
import { SelectedStreams } from "./selected";
import type { Source } from "./source";
import { Found, fails, notChecked, type Verdict } from "./verdict";
import { WholeLog } from "./whole";
import { InvalidBundle } from "./zip";

export interface Question {
  /** Whom the reader trusts, got from elsewhere. */
  policy?: Policy | undefined;
  /** Keys that the server tells of: they show what fits, and make nobody trusted. */
  told?: readonly string[];
  /** Whether evidence files count. */
  evidence?: boolean;
  /** Older sizes of which the root is wanted, and a root of which the size is. */
  sizes?: readonly number[];
  rootWanted?: string | undefined;
}

/** What was found of a bundle. It is sent from a worker: plain values only. */
export interface Report {
  outcome: "VERIFIED" | "NOT_VERIFIED" | "COULD_NOT_CHECK";
  integrity: Verdict;
  completeness: Verdict;
  anchoring: Verdict;
  manifest?: Manifest;
  /** The checkpoint of the bundle; its root in hexadecimal and as checkpoints have it. */
  head?: { origin: string; size: number; root: string; base64: string };
  signatures: readonly Signed[];
  /** From here on nothing shows that nothing followed; everything does, where there is none. */
  shownUpTo?: { index: number; at: number } | undefined;
  leaves: number;
  events: number;
  firstAt?: number | undefined;
  lastAt?: number | undefined;
  ofSubject: readonly EventLine[];
  evidenceFiles: number;
  redactedFiles: number;
  redactedTexts: number;
  restored: readonly { index: number; size: string; root: string }[];
  /** Of a bundle of everything whose root was reached: older roots, in hexadecimal. */
  roots: readonly { size: number; root: string }[];
  /** Proofs that the bundle brings, from older sizes on, in base64. */
  consistency: readonly { from: number; path: readonly string[] }[];
}

const NOTHING = {
  signatures: [],
  leaves: 0,
  events: 0,
  ofSubject: [],
  evidenceFiles: 0,
  redactedFiles: 0,
  redactedTexts: 0,
  restored: [],
  roots: [],
  consistency: [],
} as const;

const PAUSE_MILLIS = 24;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Checks a bundle by itself; `tell` hears how far it is, of 1. Only a file that cannot be read is an error. */
export async function verify(source: Source, question: Question, tell: (done: number) => void): Promise<Report> {
  let bundle: Bundle;
  try {
    bundle = await Bundle.open(source);
  } catch (invalid) {
    return unreadable(notABundle(invalid));
  }
  let checkpoint: Checkpoint;
  try {
    checkpoint = parseCheckpoint(bundle.note.text);
  } catch {
    return unreadable(fails("CHECKPOINT_MALFORMED"), bundle.manifest);
  }
  const { manifest } = bundle;
  const evidence = question.evidence ?? true;
  const found = new Found();
  const claims = new Claims();
  const notes = new Notes(manifest.subject);
  const payloads = new Payloads(claims, evidence && manifest.evidenceIncluded, manifest.textsIncluded);
  const context = { bundle, checkpoint, found, claims, payloads, notes, breathe: breathing(bundle, tell) };
  if (
    manifest.origin !== checkpoint.origin ||
    BigInt(manifest.size) !== checkpoint.size ||
    manifest.root !== hex(checkpoint.root)
  ) {
    found.intact(fails("MANIFEST_DIFFERS"));
  }
  const whole = manifest.scope === "all" ? new WholeLog(context, question.sizes, question.rootWanted) : undefined;
  const selected = whole ? undefined : new SelectedStreams(context);
  try {
    await (whole ?? selected)?.check();
    found.intact(claims.ofTexts());
    await checkEvidence(context, evidence);
  } catch (invalid) {
    found.intact(notABundle(invalid));
    found.complete(notChecked("NOT_REACHED"));
  }
  const named = whole?.isRootReached() ? notes.keysNamed : undefined;
  const { verdict, signatures } = anchoring(bundle.note, checkpoint, question.policy, question.told ?? [], named);
  tell(1);
  return {
    outcome: outcome(found.integrity, found.completeness, verdict),
    integrity: found.integrity,
    completeness: found.completeness,
    anchoring: verdict,
    manifest,
    head: {
      origin: checkpoint.origin,
      size: Number(checkpoint.size),
      root: hex(checkpoint.root),
      base64: base64(checkpoint.root),
    },
    signatures,
    shownUpTo: selected?.shownUpTo(),
    leaves: notes.leaves,
    events: notes.events,
    firstAt: notes.firstAt,
    lastAt: notes.lastAt,
    ofSubject: notes.ofSubject,
    evidenceFiles: claims.filesSeen,
    redactedFiles: claims.redactedFiles(),
    redactedTexts: claims.redactedTexts(),
    restored: notes.restored,
    roots: whole?.isRootReached() ? whole.olderRoots() : [],
    consistency: bundle.consistency.map(({ from, path }) => ({ from, path: path.map(base64) })),
  };
}

async function checkEvidence({ bundle, claims, found, breathe }: Context, asked: boolean): Promise<void> {
  for (let next = await bundle.nextEvidence(); next; next = await bundle.nextEvidence()) {
    if (asked) claims.there(next.sha256, await hashOf(next.file, 0, next.file.size, breathe));
  }
  if (asked) found.intact(bundle.manifest.evidenceIncluded ? claims.ofFiles() : notChecked("EVIDENCE_LEFT_OUT"));
}

/** Tells how far it is, and lets the page answer in between. */
function breathing(bundle: Bundle, tell: (done: number) => void): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < PAUSE_MILLIS) return;
    tell(bundle.progress());
    await pause();
    last = performance.now();
  };
}

function unreadable(integrity: Verdict, manifest?: Manifest): Report {
  const not = notChecked("NOT_REACHED");
  const verdicts = { integrity, completeness: not, anchoring: not };
  return { outcome: "NOT_VERIFIED", ...verdicts, ...(manifest && { manifest }), ...NOTHING };
}

function notABundle(invalid: unknown): Verdict {
  if (!(invalid instanceof InvalidBundle)) throw invalid;
  return fails("NOT_A_BUNDLE", undefined, invalid.problem, invalid.message);
}

function outcome(...verdicts: readonly Verdict[]): Report["outcome"] {
  if (verdicts.some(({ state }) => state === "FAILS")) return "NOT_VERIFIED";
  return verdicts.some(({ state }) => state === "NOT_CHECKED") ? "COULD_NOT_CHECK" : "VERIFIED";
}
