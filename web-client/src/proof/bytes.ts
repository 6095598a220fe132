// Bytes and the spellings of them; everything strict: what has two spellings could be read as two things.

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Throws on anything that is not UTF-8; a byte order mark is a character as any other. */
export const fromUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

export const ascii = (bytes: Uint8Array): string => {
  let text = "";
  // In parts, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return text;
}

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

export function fromHex(text: string): Uint8Array {
  if (!/^([0-9a-fA-F]{2})*$/.test(text)) throw new Error("not hexadecimal");
  return Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

export const base64 = (bytes: Uint8Array): string => btoa(ascii(bytes));

/** The one spelling: with its padding and without stray bits. */
export function fromBase64(text: string): Uint8Array {
  let read: string;
  try {
    read = atob(text);
  } catch {
    throw new Error("not base64");
  }
  if (btoa(read) !== text) throw new Error("base64 without its padding or with stray bits");
  return Uint8Array.from(read, (character) => character.charCodeAt(0));
}

export const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** By their bytes, as unsigned numbers. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const difference = (one[at] as number) - (other[at] as number);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const MOST = 2n ** 63n - 1n;

/** A number from 0 to 2^63-1 in its one spelling; undefined for anything else. */
export function decimal(text: string): bigint | undefined {
  if (!/^(0|[1-9]\d{0,18})$/.test(text)) return undefined;
  const number = BigInt(text);
  return number <= MOST ? number : undefined;
}
