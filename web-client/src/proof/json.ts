import { fromUtf8, same, utf8 } from "./bytes";

// RFC 8785, and a reader of JSON that takes nothing in two ways.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

const MAX_DEPTH = 64;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Reads a document by RFC 8259; a name twice, a lone surrogate and a number beyond a double are refused. */
export function parseJson(bytes: Uint8Array): Json {
  const text = fromUtf8(bytes);
  const value = JSON.parse(text) as Json;
  requireOneReading(text);
  requireValues(value);
  return value;
}

/** The canonical form. */
export function canonical(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("JSON has no such number");
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const object = value as JsonObject;
  // Strings compare by UTF-16 code units, in JavaScript as in RFC 8785.
  const members = Object.keys(object)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(object[name] as Json)}`);
  return `{${members.join(",")}}`;
}

/** Reads an object that stands in its canonical form, and refuses every other spelling. */
export function parseCanonical(bytes: Uint8Array): JsonObject {
  const value = parseJson(bytes);
  if (!isObject(value) || !same(utf8(canonical(value)), bytes)) throw new Error("not the canonical form of an object");
  return value;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Only of text that is JSON. Of a name twice, another reader may take the other value. */
function requireOneReading(text: string): void {
  const within: (Set<string> | undefined)[] = [];
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|[{}[\]]/g)) {
    if (token === "{" || token === "[") {
      if (within.push(token === "{" ? new Set() : undefined) > MAX_DEPTH) throw new Error("too many within each other");
    } else if (token === "}" || token === "]") within.pop();
    else if (token.endsWith(":")) {
      const name = JSON.parse(token.slice(0, -1)) as string;
      const names = within[within.length - 1];
      if (names?.has(name)) throw new Error("a name twice");
      names?.add(name);
    }
  }
}

function requireValues(value: Json): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("a number beyond the range of a double");
  if (typeof value === "string" && LONE_SURROGATE.test(value)) throw new Error("a lone surrogate");
  if (Array.isArray(value)) value.forEach(requireValues);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      requireValues(name);
      requireValues(member);
    }
  }
}
