import { sha256 } from "@noble/hashes/sha2.js";
import type { Bundle } from "./bundle";
import { hex } from "./bytes";
import type { Claims } from "./claims";
import type { Entry } from "./entry";
import type { Checkpoint } from "./note";
import type { Payloads } from "./payloads";
import type { Found } from "./verdict";
import type { StoredFile } from "./zip";

/** An event of the subject, as the details list it. */
export interface EventLine {
  leaf: number;
  seq: number;
  type: string;
  recordedAt: number;
  actor: string;
}

/** What both kinds of check work on. */
export interface Context {
  bundle: Bundle;
  checkpoint: Checkpoint;
  found: Found;
  claims: Claims;
  payloads: Payloads;
  notes: Notes;
  /** Told after each leaf or tile; waits now and then, so that the page answers meanwhile. */
  breathe: () => Promise<void>;
}

const MOST_EVENTS = 5_000;
const MOST_RESTORED = 100;

/** What the report tells beside the verdicts. */
export class Notes {
  leaves = 0;
  events = 0;
  firstAt: number | undefined;
  lastAt: number | undefined;
  readonly ofSubject: EventLine[] = [];
  readonly keysNamed: string[] = [];
  readonly restored: { index: number; size: string; root: string }[] = [];

  constructor(private readonly subject: string | undefined) {}

  take(index: number, entry: Entry): void {
    const { kind, streamId, streamSeq, fields } = entry;
    const recordedAt = Number(fields.recordedAt);
    this.firstAt = Math.min(this.firstAt ?? recordedAt, recordedAt);
    this.lastAt = Math.max(this.lastAt ?? recordedAt, recordedAt);
    if (kind === "event") this.events++;
    if (kind === "key-change" && fields.key) this.keysNamed.push(fields.key);
    if (kind === "restored" && this.restored.length < MOST_RESTORED) {
      this.restored.push({ index, size: fields.size ?? "", root: fields.root ?? "" });
    }
    if (kind === "event" && streamId === this.subject && this.ofSubject.length < MOST_EVENTS) {
      const { type = "", actor = "" } = fields;
      this.ofSubject.push({ leaf: index, seq: streamSeq, type, recordedAt, actor });
    }
  }
}

const SLICE = 1 << 20;

/** The SHA-256 of a part of a file, which may be larger than the memory. */
export async function hashOf(file: StoredFile, from = 0, length = file.size, breathe?: () => Promise<void>) {
  const hash = sha256.create();
  for (let at = 0; at < length; at += SLICE) {
    hash.update(await file.read(from + at, Math.min(SLICE, length - at)));
    await breathe?.();
  }
  return hex(hash.digest());
}
