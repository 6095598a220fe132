import { isSha256 } from "./bytes";
import type { Claims } from "./claims";
import { isObject, type Json, type JsonObject, parseJson } from "./json";
import { isRef, opens, parseKeys, sealedTextsIn } from "./sealed";
import { fails, HOLDS, type Leaf, type Verdict } from "./verdict";

/** The longest payload that is read, in bytes; longer ones are only hashed. */
export const MAX_PAYLOAD = 16_000_000;

const EVIDENCE_SUBMITTED = "item.EvidenceSubmitted";
const REDACTION_APPROVED = "redaction.RedactionApproved";
// A restricted person's key is withheld while the restriction lasts.
const OF_PERSONS = ["person.PersonErased", "person.PersonRestricted"];

/** What payloads name: evidence files, redactions, and texts whose keys have to open them. */
export class Payloads {
  constructor(
    private readonly claims: Claims,
    private readonly withFiles: boolean,
    private readonly withTexts: boolean,
  ) {}

  reads(type: string): boolean {
    return this.withTexts || isRedaction(type) || this.namesFiles(type);
  }

  tooLong(type: string): void {
    if (this.withTexts || isRedaction(type)) this.claims.textsUnreadable = true;
    if (this.namesFiles(type)) this.claims.filesUnreadable = true;
  }

  /** @param keys undefined where the bundle was taken without them */
  check(type: string, payload: Uint8Array, keys: Uint8Array | undefined, leaf: Leaf): Verdict {
    if (this.namesFiles(type) && !this.files(objectOf(payload), leaf)) this.claims.filesUnreadable = true;
    if (isRedaction(type) && !this.redaction(type, objectOf(payload))) this.claims.textsUnreadable = true;
    return keys ? this.texts(payload, keys, leaf) : HOLDS;
  }

  private namesFiles(type: string): boolean {
    return this.withFiles && type === EVIDENCE_SUBMITTED;
  }

  private texts(payload: Uint8Array, lines: Uint8Array, leaf: Leaf): Verdict {
    let keys: Map<string, Uint8Array>;
    try {
      keys = parseKeys(lines);
    } catch {
      return fails("KEYS_INVALID", leaf);
    }
    const unused = new Set(keys.keys());
    for (const text of sealedTextsIn(payload)) {
      const key = keys.get(text.ref);
      if (!key) this.claims.closed(text.ref, leaf);
      else {
        unused.delete(text.ref);
        if (!opens(text, key)) return fails("KEY_DIFFERS", leaf, text.ref);
      }
    }
    return unused.size === 0 ? HOLDS : fails("KEYS_INVALID", leaf);
  }

  private files({ files }: JsonObject, leaf: Leaf): boolean {
    if (!Array.isArray(files)) return false;
    for (const file of files as readonly Json[]) {
      const sha256 = isObject(file) ? file.sha256 : undefined;
      if (typeof sha256 !== "string" || !isSha256(sha256)) return false;
      this.claims.file(sha256, leaf);
    }
    return true;
  }

  private redaction(type: string, event: JsonObject): boolean {
    if (OF_PERSONS.includes(type)) return this.redactedText(event);
    const { texts, files } = event;
    if (!Array.isArray(texts) || !Array.isArray(files)) return false;
    for (const text of texts as readonly Json[]) {
      if (!isObject(text) || !this.redactedText(text)) return false;
    }
    for (const file of files as readonly Json[]) {
      if (typeof file !== "string" || !isSha256(file)) return false;
      this.claims.redactedFile(file);
    }
    return true;
  }

  private redactedText({ key }: JsonObject): boolean {
    if (typeof key !== "string" || !isRef(key)) return false;
    this.claims.redactedText(key);
    return true;
  }
}

const isRedaction = (type: string) => type === REDACTION_APPROVED || OF_PERSONS.includes(type);

function objectOf(payload: Uint8Array): JsonObject {
  try {
    const event = parseJson(payload);
    return isObject(event) ? event : {};
  } catch {
    return {};
  }
}
