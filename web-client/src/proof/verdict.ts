import type { Entry } from "./entry";

/** Why something does not hold or was not checked, by the names that the command-line verifier gives it. */
export type Finding =
  // Integrity
  | "NOT_A_BUNDLE"
  | "CHECKPOINT_MALFORMED"
  | "MANIFEST_DIFFERS"
  | "TILE_MALFORMED"
  | "ENTRY_INVALID"
  | "OWN_FACT_MISPLACED"
  | "DATA_MISSING"
  | "DATA_UNEXPECTED"
  | "PAYLOAD_DIFFERS"
  | "METADATA_DIFFERS"
  | "ROOT_DIFFERS"
  | "PROOF_INVALID"
  | "OTHER_CHECKPOINT"
  | "EVIDENCE_DIFFERS"
  | "EVIDENCE_MISSING"
  | "EVIDENCE_UNKNOWN"
  | "EVIDENCE_UNREADABLE"
  | "EVIDENCE_LEFT_OUT"
  | "KEYS_INVALID"
  | "KEY_DIFFERS"
  | "TEXT_LOST"
  | "TEXTS_UNREADABLE"
  // Completeness
  | "NOT_REACHED"
  | "LEAVES_MISSING"
  | "LEAVES_TOO_MANY"
  | "SEQUENCE_BROKEN"
  | "PREVIOUS_DIFFERS"
  | "STREAM_NOT_LISTED"
  | "SUBJECT_NOT_LISTED"
  | "STREAM_MISSING"
  | "NO_STREAM_HEADS"
  | "HEAD_MISSING"
  | "HEAD_NOT_PROVED"
  | "HEAD_DIFFERS"
  | "HEADS_DIFFER"
  // Anchoring
  | "NO_POLICY"
  | "INVALID_SIGNATURE"
  | "NO_LOG_SIGNATURE"
  | "KEY_NOT_FOR_THIS_SIZE"
  | "KEY_NOT_NAMED"
  | "NO_QUORUM";

/** Which leaf is bad; where its entry cannot be read, only its index is known. */
export interface Leaf {
  index: number;
  stream?: string;
  seq?: number;
  type?: string;
}

export const leafOf = (index: number, { kind, streamId, streamSeq, fields }: Entry): Leaf => ({
  index,
  stream: streamId,
  seq: streamSeq,
  type: fields.type ?? kind,
});

export type Verdict =
  | { state: "HOLDS" }
  | { state: "FAILS" | "NOT_CHECKED"; finding: Finding; details: readonly string[]; leaf?: Leaf | undefined };

export const HOLDS: Verdict = { state: "HOLDS" };

export const fails = (finding: Finding, leaf?: Leaf, ...details: string[]): Verdict => ({
  state: "FAILS",
  finding,
  details,
  leaf,
});

export const notChecked = (finding: Finding, ...details: string[]): Verdict => ({
  state: "NOT_CHECKED",
  finding,
  details,
});

const GRAVITY = { HOLDS: 0, NOT_CHECKED: 1, FAILS: 2 } as const;

/** The graver of two; of two equally grave ones, the first. */
export const graver = (first: Verdict, second: Verdict): Verdict =>
  GRAVITY[second.state] > GRAVITY[first.state] ? second : first;

/** What has been found of the contents so far. */
export class Found {
  integrity: Verdict = HOLDS;
  completeness: Verdict = HOLDS;

  intact(verdict: Verdict): void {
    this.integrity = graver(this.integrity, verdict);
  }

  complete(verdict: Verdict): void {
    this.completeness = graver(this.completeness, verdict);
  }
}
