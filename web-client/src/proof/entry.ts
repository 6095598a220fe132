import { decimal, isSha256 } from "./bytes";
import { parseCanonical } from "./json";
import { leafHash } from "./merkle";
import { LOG_KEY, parseKey } from "./note";

const ALL = ["v", "alg", "kind", "streamType", "streamId", "streamSeq", "prevLeaf", "recordedAt"];

const FIELDS: Record<string, readonly string[]> = {
  event: [...ALL, "eventId", "type", "revision", "codec", "actor", "payloadSha256", "metadataSha256"],
  "key-change": [...ALL, "key"],
  "stream-heads": [...ALL, "size", "root"],
  "access-log": [...ALL, "origin", "size", "root"],
  restored: [...ALL, "size", "root"],
};

/** The content of a leaf, read. */
export interface Entry {
  /** By name; only those of its kind. */
  fields: Readonly<Record<string, string>>;
  kind: string;
  streamId: string;
  streamSeq: number;
  /** In hexadecimal; empty for the first of its stream. */
  prevLeaf: string;
  leafHash: Uint8Array;
}

const MAX_BYTES = 65_535;
const LOG_STREAM = "log";

const isNumber = (text: string) => decimal(text) !== undefined;
const FORMS: Record<string, (value: string) => boolean> = {
  v: (value) => value === "1",
  alg: (value) => value === "sha256-ed25519",
  codec: (value) => value === "json",
  streamSeq: isNumber,
  recordedAt: isNumber,
  size: isNumber,
  prevLeaf: (value) => value === "" || isSha256(value),
  payloadSha256: isSha256,
  metadataSha256: isSha256,
  root: isSha256,
  key: (value) => parseKey(value, LOG_KEY).text === value,
};

/** Reads an entry in its one spelling, with exactly the fields of its kind; throws on any other. */
export function parseEntry(bytes: Uint8Array): Entry {
  if (bytes.length > MAX_BYTES) throw new Error("an entry that is too long");
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(parseCanonical(bytes))) {
    if (typeof value !== "string") throw new Error("a value that is no text");
    fields[name] = value;
  }
  const { kind = "", streamId = "", prevLeaf = "" } = fields;
  const wanted = Object.hasOwn(FIELDS, kind) ? FIELDS[kind] : undefined;
  if (!wanted || Object.keys(fields).length !== wanted.length) throw new Error("not the fields of its kind");
  for (const name of wanted) {
    const value = fields[name];
    if (value === undefined || FORMS[name]?.(value) === false) throw new Error(`not a value of ${name}`);
  }
  return { fields, kind, streamId, streamSeq: Number(fields.streamSeq), prevLeaf, leafHash: leafHash(bytes) };
}

/** The log's own facts stand in a stream of their own, and nothing else does. */
export function misplaced({ kind, streamId, fields }: Entry, origin: string): boolean {
  const ofLog = fields.streamType === LOG_STREAM;
  return kind === "event" ? ofLog : !ofLog || streamId !== origin;
}

/** How far a stream has come: a leaf of the tree of heads. */
export interface StreamHead {
  streamId: string;
  lastSeq: number;
  lastLeaf: string;
}

export function parseHead(bytes: Uint8Array): StreamHead {
  const { streamId, lastSeq, lastLeaf, ...more } = parseCanonical(bytes);
  if (
    typeof streamId !== "string" ||
    typeof lastSeq !== "string" ||
    typeof lastLeaf !== "string" ||
    !isNumber(lastSeq) ||
    !isSha256(lastLeaf) ||
    Object.keys(more).length > 0
  ) {
    throw new Error("not the head of a stream");
  }
  return { streamId, lastSeq: Number(lastSeq), lastLeaf };
}
