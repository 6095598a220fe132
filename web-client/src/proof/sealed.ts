import { gcm } from "@noble/ciphers/aes.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, fromBase64, joined, same, utf8 } from "./bytes";

// Sealed texts (ADR 22): ~1.<segment>.<slot>.<base64url of commitment, nonce, and what AES-256-GCM made of the text>.

const LABEL = utf8("taizhang sealed text 1 key commitment\n");
const COMMITMENT = 32;
const NONCE = 12;
const TAG = 16;

export interface SealedText {
  /** The place of its key. */
  ref: string;
  body: Uint8Array;
}

/** Whether this is the place of a key, in its one spelling. */
export const isRef = (text: string): boolean => /^[0-9a-f]{16}\.[1-9]\d{0,8}$/.test(text);

/** The sealed texts that stand in a JSON document as values. Their form has no character that JSON escapes. */
export function sealedTextsIn(json: Uint8Array): SealedText[] {
  const texts: SealedText[] = [];
  const QUOTE = 0x22;
  for (let at = 1; at < json.length; at++) {
    at = json.indexOf(0x7e, at);
    if (at < 0) break;
    // Behind a backslash the quotation mark is part of a text.
    if (json[at - 1] !== QUOTE || (at > 1 && json[at - 2] === 0x5c)) continue;
    const closing = json.indexOf(QUOTE, at);
    const end = closing < 0 ? json.length : closing;
    const isValue = end + 1 === json.length || (end < json.length && json[end + 1] !== 0x3a);
    const text = isValue ? parseSealed(ascii(json.subarray(at, end))) : undefined;
    if (text) texts.push(text);
    at = end;
  }
  return texts;
}

function parseSealed(text: string): SealedText | undefined {
  const [, ref, encoded = ""] = /^~1\.([^.]*\.[^.]*)\.([A-Za-z0-9_-]*={0,2})$/.exec(text) ?? [];
  if (ref === undefined || !isRef(ref)) return undefined;
  try {
    const plain = encoded.replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/");
    const body = Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
    return body.length < COMMITMENT + NONCE + TAG ? undefined : { ref, body };
  } catch {
    return undefined;
  }
}

/** Whether the key opens the text: it is the one that the text commits to, and nothing was changed. */
export function opens({ ref, body }: SealedText, key: Uint8Array): boolean {
  if (!same(sha256(joined(LABEL, key)), body.subarray(0, COMMITMENT))) return false;
  try {
    const nonce = body.subarray(COMMITMENT, COMMITMENT + NONCE);
    gcm(key, nonce, utf8(`~1.${ref}`)).decrypt(body.subarray(COMMITMENT + NONCE));
    return true;
  } catch {
    return false;
  }
}

/** The keys of one event by their places: lines in order, none twice; throws on any other spelling. */
export function parseKeys(lines: Uint8Array): Map<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  const text = ascii(lines);
  if (text === "") return keys;
  if (!text.endsWith("\n")) throw new Error("a line without an end");
  let last = "";
  for (const line of text.slice(0, -1).split("\n")) {
    const space = line.indexOf(" ");
    const ref = line.slice(0, Math.max(0, space));
    const key = fromBase64(line.slice(space + 1));
    if (!isRef(ref) || ref <= last || key.length !== 32) throw new Error("not a key, out of order, or twice");
    keys.set(ref, key);
    last = ref;
  }
  return keys;
}
