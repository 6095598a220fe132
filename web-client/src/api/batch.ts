import { sha256 } from "@noble/hashes/sha2.js";

/** The id of a document's import; it follows from the document's hash, as the server's does. */
export function batchOf(documentSha256: string): string {
  const hash = sha256(parts("import", documentSha256));
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Each part after its length in bytes: boundaries count. */
function parts(...texts: string[]): Uint8Array {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const all = new Uint8Array(encoded.reduce((sum, { length }) => sum + 4 + length, 0));
  let at = 0;
  for (const bytes of encoded) {
    new DataView(all.buffer).setUint32(at, bytes.length);
    all.set(bytes, at + 4);
    at += 4 + bytes.length;
  }
  return all;
}
