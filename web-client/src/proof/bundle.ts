import { compareBytes, decimal, isSha256, utf8 } from "./bytes";
import { parseHead, type StreamHead } from "./entry";
import { parseCanonical } from "./json";
import type { Hash } from "./merkle";
import { type Note, parseNote } from "./note";
import { parseConsistency, parseHeadProof } from "./paths";
import type { Source } from "./source";
import { FULL, parseTile, type Tile, tilePath } from "./tile";
import { contentOf, InvalidBundle, type StoredFile, StoredZip } from "./zip";

/** What a bundle says of itself. Nothing in it is believed where it can be derived. */
export interface Manifest {
  origin: string;
  scope: "all" | "plan" | "item";
  subject?: string;
  size: number;
  /** In hexadecimal. */
  root: string;
  streams: readonly string[];
  exportedAt: string;
  reader: string;
  evidenceIncluded: boolean;
  textsIncluded: boolean;
}

export interface BundleTile {
  tile: Tile;
  entries: StoredFile;
  data: StoredFile;
  keys?: StoredFile | undefined;
}

export interface BundleLeaf {
  index: number;
  entry: StoredFile;
  payload?: StoredFile | undefined;
  metadata?: StoredFile | undefined;
  keys?: StoredFile | undefined;
  proof: StoredFile;
}

export interface BundleHead {
  streamId: string;
  head: StreamHead;
  proof: ReturnType<typeof parseHeadProof>;
}

const MAX_MANIFEST = 4_000_000;
const MAX_NOTE = 1_000_000;
const MAX_PATH_TEXT = 4_096;
const MAX_CONSISTENCY_PROOFS = 1_000;
export const MAX_ENTRY = 65_535;

/** Reads a bundle from front to back, by its form only: nothing is verified here. */
export class Bundle {
  private nextTileIndex = 0;
  private partial = false;
  private lastLeaf = -1;
  private lastHead = -1;
  private lastEvidence = "";

  private constructor(
    private readonly zip: StoredZip,
    private next: StoredFile | undefined,
  ) {}

  manifest!: Manifest;
  note!: Note;
  readonly consistency: { from: number; path: readonly Hash[] }[] = [];

  static async open(source: Source): Promise<Bundle> {
    const zip = await StoredZip.open(source);
    const bundle = new Bundle(zip, await zip.next());
    bundle.manifest = parseManifest(await contentOf(await bundle.take("manifest.json"), MAX_MANIFEST));
    const note = await contentOf(await bundle.take("checkpoint"), MAX_NOTE);
    bundle.note = parsed("checkpoint", () => parseNote(note));
    await bundle.readConsistency();
    return bundle;
  }

  progress(): number {
    return this.zip.progress();
  }

  async nextTile(): Promise<BundleTile | undefined> {
    if (this.manifest.scope !== "all" || !this.startsWith("tile/entries/")) return undefined;
    const entries = await this.takeNext();
    const tile = parseTile(entries.name.slice("tile/entries/".length));
    if (!tile || tile.index !== this.nextTileIndex || this.partial) throw unexpected(entries.name);
    this.nextTileIndex++;
    this.partial = tile.width < FULL;
    const data = await this.take(`tile/data/${tilePath(tile)}`);
    const keys = this.manifest.textsIncluded ? await this.take(`tile/keys/${tilePath(tile)}`) : undefined;
    return { tile, entries, data, keys };
  }

  async nextLeaf(): Promise<BundleLeaf | undefined> {
    if (this.manifest.scope === "all" || !this.startsWith("leaf/")) return undefined;
    const entry = await this.takeNext();
    const index = numberIn(entry.name, "leaf/", "/entry");
    if (index <= this.lastLeaf) throw unexpected(entry.name);
    this.lastLeaf = index;
    const payload = await this.takeIfThere(`leaf/${index}/payload`);
    const metadata = await this.takeIfThere(`leaf/${index}/metadata`);
    const keys = payload && this.manifest.textsIncluded ? await this.take(`leaf/${index}/keys`) : undefined;
    return { index, entry, payload, metadata, keys, proof: await this.take(`leaf/${index}/proof`) };
  }

  async nextHead(): Promise<BundleHead | undefined> {
    if (this.manifest.scope === "all" || !this.startsWith("heads/")) return undefined;
    const file = await this.takeNext();
    const number = numberIn(file.name, "heads/", "/head");
    const streamId = this.manifest.streams[number];
    if (number <= this.lastHead || streamId === undefined) throw unexpected(file.name);
    this.lastHead = number;
    const head = await contentOf(file, MAX_ENTRY);
    const proof = await contentOf(await this.take(`heads/${number}/proof`), MAX_PATH_TEXT);
    return parsed(file.name, () => ({ streamId, head: parseHead(head), proof: parseHeadProof(proof) }));
  }

  /** The next evidence file. When there is none, the bundle has been read to its end. */
  async nextEvidence(): Promise<{ sha256: string; file: StoredFile } | undefined> {
    if (!this.next) return undefined;
    const file = await this.takeNext();
    const sha256 = file.name.slice("evidence/".length);
    const fits = file.name.startsWith("evidence/") && isSha256(sha256) && sha256 > this.lastEvidence;
    if (!fits || !this.manifest.evidenceIncluded) throw unexpected(file.name);
    this.lastEvidence = sha256;
    return { sha256, file };
  }

  private async readConsistency(): Promise<void> {
    for (let last = 0; this.startsWith("consistency/"); ) {
      const file = await this.takeNext();
      const from = numberIn(file.name, "consistency/", "");
      if (from <= last || this.consistency.length === MAX_CONSISTENCY_PROOFS) throw unexpected(file.name);
      last = from;
      const text = await contentOf(file, MAX_PATH_TEXT);
      this.consistency.push(parsed(file.name, () => ({ from, path: parseConsistency(text) })));
    }
  }

  private startsWith(start: string): boolean {
    return this.next?.name.startsWith(start) ?? false;
  }

  private async take(name: string): Promise<StoredFile> {
    if (!this.next) throw new InvalidBundle("UNEXPECTED_NAME", `${name} is missing`);
    if (this.next.name !== name) throw unexpected(this.next.name);
    return this.takeNext();
  }

  private async takeIfThere(name: string): Promise<StoredFile | undefined> {
    return this.next?.name === name ? this.takeNext() : undefined;
  }

  private async takeNext(): Promise<StoredFile> {
    const taken = this.next as StoredFile;
    this.next = await this.zip.next();
    if (this.next?.name === taken.name) throw new InvalidBundle("NAME_TWICE", taken.name);
    return taken;
  }
}

const FIELDS = ["format", "origin", "scope", "size", "root", "exportedAt", "reader", "evidence", "texts"];
const MAX_SIZE = 2 ** 53;

function parseManifest(bytes: Uint8Array): Manifest {
  return parsed("manifest.json", () => {
    const fields = parseCanonical(bytes);
    const text = (name: string): string => {
      const value = fields[name];
      if (typeof value !== "string") throw new Error(`no text ${name}`);
      return value;
    };
    const oneOf = (name: string, words: readonly string[]): string => {
      if (!words.includes(text(name))) throw new Error(`an unknown ${name}`);
      return text(name);
    };
    const scope = oneOf("scope", ["all", "plan", "item"]) as Manifest["scope"];
    const wanted = scope === "all" ? FIELDS : [...FIELDS, "subject", "streams"];
    if (Object.keys(fields).some((name) => !wanted.includes(name))) throw new Error("unknown fields");
    oneOf("format", ["taizhang-bundle/1"]);
    const { size } = fields;
    if (typeof size !== "number" || !Number.isInteger(size) || size < 0 || size > MAX_SIZE || !isSha256(text("root"))) {
      throw new Error("not the size and root of a checkpoint");
    }
    if (!/^[+-]?\d{4,10}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text("exportedAt")))
      throw new Error("no instant");
    return {
      origin: text("origin"),
      scope,
      ...(scope !== "all" && { subject: text("subject") }),
      size,
      root: text("root"),
      streams: scope === "all" ? [] : ascending(fields.streams),
      exportedAt: text("exportedAt"),
      reader: text("reader"),
      evidenceIncluded: oneOf("evidence", ["included", "left-out"]) === "included",
      textsIncluded: oneOf("texts", ["included", "left-out"]) === "included",
    };
  });
}

function ascending(streams: unknown): readonly string[] {
  if (!Array.isArray(streams) || streams.length === 0 || streams.some((id) => typeof id !== "string")) {
    throw new Error("no streams");
  }
  const ids = streams as string[];
  const bytes = ids.map(utf8);
  if (bytes.some((id, at) => at > 0 && compareBytes(bytes[at - 1] as Uint8Array, id) >= 0)) {
    throw new Error("streams out of order");
  }
  return ids;
}

/** The number between the two ends of a name; -1 where the name is not of this form. */
function numberIn(name: string, start: string, end: string): number {
  if (!name.startsWith(start) || !name.endsWith(end) || name.length <= start.length + end.length) return -1;
  const number = decimal(name.slice(start.length, name.length - end.length));
  return number === undefined || number > BigInt(Number.MAX_SAFE_INTEGER) ? -1 : Number(number);
}

function parsed<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (invalid) {
    throw new InvalidBundle("MALFORMED", `${name}: ${(invalid as Error).message}`);
  }
}

const unexpected = (name: string) => new InvalidBundle("UNEXPECTED_NAME", name);
