import { sha256 } from "@noble/hashes/sha2.js";

/** Small enough that the page answers between two of them, also on an old PC. */
const SLICE = 512 * 1024;

/** The SHA-256 of a file, read slice by slice; told after each is how much has been read. */
export async function hashOf(file: Blob, told: (read: number) => void, signal: AbortSignal): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += SLICE) {
    if (signal.aborted) throw new DOMException("", "AbortError");
    hash.update(new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer()));
    told(Math.min(from + SLICE, file.size));
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
