import { decimal, fromBase64, fromHex, hex, isSha256, utf8 } from "./bytes";
import { InvalidProof, verifyConsistency } from "./merkle";
import { hashLine, parseCheckpoint, parseNote } from "./note";
import type { Report } from "./verify";

/** A head that somebody holds: on paper, in a file, in a message. */
export interface HeldHead {
  /** In hexadecimal. */
  root: string;
  size?: number;
  origin?: string;
}

const WIDE = /[\uFF01-\uFF5E]/g;

/**
 * Reads what was typed, pasted or taken from a photograph: a whole checkpoint, the line that reports are printed with, or
 * a hash alone. Spaces and line breaks within a hash do not matter, and of hexadecimal neither does the case. Of base64
 * it does.
 */
export function parseHeld(typed: string): HeldHead | undefined {
  const text = typed.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\r\n?/g, "\n");
  return asNote(text) ?? asLines(text) ?? asHash(text);
}

function asNote(text: string): HeldHead | undefined {
  try {
    const { origin, size, root } = parseCheckpoint(parseNote(utf8(text.trim().concat("\n"))).text);
    return { origin, size: Number(size), root: hex(root) };
  } catch {
    return undefined;
  }
}

/** Origin, size and root one below the other, whatever stands around them and however the root is broken up. */
function asLines(text: string): HeldHead | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  for (const [at, line] of lines.entries()) {
    const size = decimal(line.replace(/[ ,]/g, ""));
    const origin = lines[at - 1];
    if (size === undefined || !origin) continue;
    for (let end = at + 2; end <= Math.min(lines.length, at + 5); end++) {
      const root = rootOf(lines.slice(at + 1, end).join(""));
      if (root) return { origin, size: Number(size), root };
    }
  }
  return undefined;
}

/** A hash, with a number of leaves before it if there is one. */
function asHash(text: string): HeldHead | undefined {
  const all = rootOf(text.replace(/\s+/g, ""));
  if (all) return { root: all };
  // A base64 hash may be broken by a line end.
  const whole = text.replace(/([A-Za-z0-9+/])\s+(?=[A-Za-z0-9+/]*=)/g, "$1");
  const found = /(?<![0-9a-fA-F])(?:[0-9a-fA-F]{2}\s*){32}(?![0-9a-fA-F])|[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/.exec(
    whole,
  );
  const root = found && rootOf(found[0].replace(/\s+/g, ""));
  if (!root) return undefined;
  const numbers = whole.slice(0, found.index).match(/\d[\d,]*/g);
  const size = numbers ? decimal((numbers[numbers.length - 1] as string).replace(/,/g, "")) : undefined;
  return size === undefined ? { root } : { root, size: Number(size) };
}

function rootOf(dense: string): string | undefined {
  const digits = dense.replace(/[\s:-]/g, "").toLowerCase();
  if (isSha256(digits)) return digits;
  try {
    return hex(hashLine(dense.replace(/\s/g, "")));
  } catch {
    return undefined;
  }
}

export type Comparison =
  | "SAME"
  | "CONTINUES"
  | "FORKED"
  | "OTHER_LOG"
  | "LATER"
  /** It can be shown only with this proof, which the bundle does not bring. */
  | "PROOF_WANTED"
  /** Only all leaves can tell: the bundle has to be read again for it. */
  | "READ_AGAIN"
  | "SIZE_WANTED";

/** Whether what somebody holds and the bundle are of one history. Of a bundle that does not hold nothing is said. */
export function compare(held: HeldHead, report: Report, proof?: readonly Uint8Array[]): Comparison | undefined {
  const { head, roots, manifest } = report;
  if (!head || report.integrity.state === "FAILS") return undefined;
  if (held.origin !== undefined && held.origin !== head.origin) return "OTHER_LOG";
  if (held.size === undefined) {
    if (held.root === head.root) return "SAME";
    if (roots.some(({ root }) => root === held.root)) return "CONTINUES";
    return manifest?.scope === "all" ? "READ_AGAIN" : "SIZE_WANTED";
  }
  if (held.size === head.size) return held.root === head.root ? "SAME" : "FORKED";
  if (held.size > head.size) return "LATER";
  const known = roots.find(({ size }) => size === held.size);
  if (known) return known.root === held.root ? "CONTINUES" : "FORKED";
  if (manifest?.scope === "all") return "READ_AGAIN";
  const path = proof ?? report.consistency.find(({ from }) => from === held.size)?.path.map(fromBase64);
  return path ? byProof(held.root, held.size, path, head) : "PROOF_WANTED";
}

function byProof(
  root: string,
  size: number,
  path: readonly Uint8Array[],
  head: NonNullable<Report["head"]>,
): Comparison {
  try {
    verifyConsistency(BigInt(size), BigInt(head.size), path, fromHex(root), fromHex(head.root));
    return "CONTINUES";
  } catch (invalid) {
    if (!(invalid instanceof InvalidProof)) throw invalid;
    return "FORKED";
  }
}
