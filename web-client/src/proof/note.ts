import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { base64, decimal, fromBase64, fromUtf8, hex, joined, utf8 } from "./bytes";
import type { Hash } from "./merkle";

// C2SP signed-note, tlog-checkpoint and tlog-cosignature.

export type NoteProblem = "MALFORMED" | "INVALID_SIGNATURE" | "NO_TRUSTED_SIGNATURE";

export class InvalidNote extends Error {
  constructor(
    readonly problem: NoteProblem,
    reason: string,
  ) {
    super(reason);
  }
}

const malformed = (reason: string) => new InvalidNote("MALFORMED", reason);

export interface NoteSignature {
  name: string;
  /** Four bytes that tell keys of the same name apart, in hexadecimal. */
  id: string;
  signature: Uint8Array;
}

export interface Note {
  bytes: Uint8Array;
  /** What is signed, its last newline included. */
  text: string;
  signatures: readonly NoteSignature[];
}

/** Types of keys: of logs, and of witnesses. */
export const LOG_KEY = 1;
export const WITNESS_KEY = 4;

export interface NoteKey {
  name: string;
  id: string;
  publicKey: Uint8Array;
  /** `name+id+base64`. */
  text: string;
}

const MAX_BYTES = 1_000_000;
const MAX_SIGNATURES = 100;
const START = "\u2014 ";

/** As Unicode has spaces and controls; JavaScript's own \s knows the byte order mark too. */
const isName = (name: string): boolean => name !== "" && !/[+\p{Z}\p{Cc}]/u.test(name);

/** Reads a note without believing it. */
export function parseNote(bytes: Uint8Array): Note {
  if (bytes.length > MAX_BYTES) throw malformed("too long");
  let whole: string;
  try {
    whole = fromUtf8(bytes);
  } catch {
    throw malformed("not UTF-8");
  }
  const split = whole.lastIndexOf("\n\n");
  if (split < 0) throw malformed("no empty line between text and signatures");
  const text = whole.slice(0, split + 1);
  const lines = whole.slice(split + 2);
  if (/[^\n\u0020-\uFFFF]/.test(text)) throw malformed("a control character in the text");
  if (!lines.endsWith("\n")) throw malformed("no signature, or no newline at the end");
  const signatures = lines.slice(0, -1).split("\n");
  if (signatures.length > MAX_SIGNATURES) throw malformed("too many signatures");
  return { bytes, text, signatures: signatures.map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const space = line.indexOf(" ", START.length);
  if (!line.startsWith(START) || space < 0) throw malformed("not a signature line");
  const name = line.slice(START.length, space);
  if (!isName(name)) throw malformed("not the name of a key");
  let content: Uint8Array;
  try {
    content = fromBase64(line.slice(space + 1));
  } catch {
    throw malformed("a signature that is not base64");
  }
  if (content.length <= 4) throw malformed("a signature that is too short");
  return { name, id: hex(content.subarray(0, 4)), signature: content.subarray(4) };
}

/** Reads a verifier key; an unknown algorithm, or an id that is not this key's, is refused. */
export function parseKey(text: string, type: number): NoteKey {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([^\n]+)$/.exec(text);
  if (!match || !isName(match[1] as string)) throw new Error("not of the form name+id+key");
  const [, name = "", id = "", encoded = ""] = match;
  const typed = fromBase64(encoded);
  if (typed[0] !== type || typed.length !== 33) throw new Error("not an Ed25519 key of this type");
  if (hex(sha256(joined(utf8(`${name}\n`), typed)).subarray(0, 4)) !== id) throw new Error("the id of another key");
  const publicKey = typed.subarray(1);
  ed25519.Point.fromBytes(publicKey);
  return { name, id, publicKey, text };
}

/** All of the key, as people compare it. */
export const fingerprint = (key: NoteKey): string => hex(sha256(key.publicKey));

export const keyText = (name: string, publicKey: Uint8Array, type: number): string => {
  const typed = joined(Uint8Array.of(type), publicKey);
  return `${name}+${hex(sha256(joined(utf8(`${name}\n`), typed)).subarray(0, 4))}+${base64(typed)}`;
};

function signs(key: NoteKey, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key.publicKey, { zip215: false });
  } catch {
    return false;
  }
}

const names = (signature: NoteSignature, key: NoteKey) => signature.name === key.name && signature.id === key.id;

/**
 * Those of the trusted keys that signed, at least one. Signatures by other keys are ignored; one that names a trusted key
 * and does not fit the text makes the whole note invalid.
 */
export function verifyNote(note: Note, trusted: readonly NoteKey[]): NoteKey[] {
  const signers: NoteKey[] = [];
  const message = utf8(note.text);
  for (const signature of note.signatures) {
    for (const key of trusted) {
      if (!names(signature, key) || signers.includes(key)) continue;
      if (!signs(key, message, signature.signature)) {
        throw new InvalidNote("INVALID_SIGNATURE", `the signature by ${key.name}+${key.id} does not fit the text`);
      }
      signers.push(key);
    }
  }
  if (signers.length === 0) throw new InvalidNote("NO_TRUSTED_SIGNATURE", "no signature by a trusted key");
  return signers;
}

/** The last second that a calendar has, in Java as in the verifier beside this one. */
const LAST_SECOND = 31_556_889_864_403_199n;

/** The second at which a witness cosigned; undefined where it did not. */
export function cosignedAt(note: Note, key: NoteKey): number | undefined {
  const signature = note.signatures.find((each) => names(each, key))?.signature;
  if (!signature) return undefined;
  if (signature.length === 72) {
    const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
    const message = utf8(`cosignature/v1\ntime ${time}\n${note.text}`);
    if (time <= LAST_SECOND && signs(key, message, signature.subarray(8))) return Number(time);
  }
  throw new InvalidNote("INVALID_SIGNATURE", `the cosignature by ${key.name}+${key.id} does not fit the text`);
}

export interface Checkpoint {
  origin: string;
  size: bigint;
  root: Hash;
}

/** Reads the text of a note; anything but the three lines is malformed. */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split("\n");
  const [origin = "", count = "", root = ""] = lines;
  const size = decimal(count);
  if (lines.length !== 4 || lines[3] !== "" || origin === "" || size === undefined) {
    throw malformed("not the three lines of a checkpoint");
  }
  return { origin, size, root: hashLine(root) };
}

/** A hash in base64, as checkpoints and proofs have it on a line. */
export function hashLine(line: string): Hash {
  let hash: Uint8Array;
  try {
    hash = fromBase64(line);
  } catch {
    throw malformed("not a hash in base64");
  }
  if (hash.length !== 32) throw malformed("a hash of another length");
  return hash;
}
