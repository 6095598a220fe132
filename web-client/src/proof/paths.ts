import { ascii, decimal, fromBase64, same } from "./bytes";
import { type Hash, InvalidProof } from "./merkle";
import { type Checkpoint, hashLine, type Note, parseCheckpoint, parseNote } from "./note";

// Proofs as text: C2SP tlog-proof, and those that bundles have beside it, one base64 hash a line.

const MAX_PATH = 63;
const LONGEST_HEAD = 100_000;

export interface LeafProof {
  index: bigint;
  path: readonly Hash[];
  note: Note;
  checkpoint: Checkpoint;
}

/** Reads a tlog-proof without believing it; the size of its tree is the one in its checkpoint. */
export function parseTlogProof(bytes: Uint8Array): LeafProof {
  const end = emptyLine(bytes);
  const [version, ...lines] = ascii(bytes.subarray(0, end - 2)).split("\n");
  if (version !== "c2sp.org/tlog-proof@v1") throw new InvalidProof("not a tlog-proof of version 1");
  if (lines[0]?.startsWith("extra ")) {
    try {
      fromBase64((lines.shift() as string).slice("extra ".length));
    } catch {
      throw new InvalidProof("the extra data is not base64");
    }
  }
  const index = numberAfter(lines.shift(), "index ");
  const path = pathOf(lines);
  try {
    const note = parseNote(bytes.subarray(end));
    return { index, path, note, checkpoint: parseCheckpoint(note.text) };
  } catch {
    throw new InvalidProof("its checkpoint is none");
  }
}

/** Behind the empty line that ends the head, which is ASCII only. */
function emptyLine(bytes: Uint8Array): number {
  for (let at = 1; at < Math.min(bytes.length, LONGEST_HEAD); at++) {
    if (bytes[at] === 10 && bytes[at - 1] === 10) return at + 1;
    if ((bytes[at] as number) > 127) break;
  }
  throw new InvalidProof("no empty line before the checkpoint");
}

export const parseConsistency = (bytes: Uint8Array): readonly Hash[] => pathOf(linesOf(bytes));

export function parseHeadProof(bytes: Uint8Array): { size: bigint; index: bigint; path: readonly Hash[] } {
  const [size, index, ...path] = linesOf(bytes);
  return { size: numberAfter(size, "size "), index: numberAfter(index, "index "), path: pathOf(path) };
}

function linesOf(bytes: Uint8Array): string[] {
  const text = ascii(bytes);
  if (text === "") return [];
  if (!text.endsWith("\n")) throw new InvalidProof("no newline at the end");
  return text.slice(0, -1).split("\n");
}

function numberAfter(line: string | undefined, word: string): bigint {
  const number = line?.startsWith(word) ? decimal(line.slice(word.length)) : undefined;
  if (number === undefined) throw new InvalidProof(`no line with the ${word.trim()}`);
  return number;
}

function pathOf(lines: readonly string[]): readonly Hash[] {
  if (lines.length > MAX_PATH) throw new InvalidProof("a path that is too long");
  try {
    return lines.map(hashLine);
  } catch {
    throw new InvalidProof("a line of the path is not a hash in base64");
  }
}

export const isSameNote = (one: Note, other: Note): boolean => same(one.bytes, other.bytes);
