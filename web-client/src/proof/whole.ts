import { type BundleTile, MAX_ENTRY } from "./bundle";
import { compareBytes, fromHex, hex, utf8 } from "./bytes";
import { type Context, hashOf } from "./context";
import { type Entry, misplaced, parseEntry } from "./entry";
import { canonical } from "./json";
import { GrowingTree, type Hash, leafHash } from "./merkle";
import { MAX_PAYLOAD } from "./payloads";
import { FULL } from "./tile";
import { fails, type Leaf, leafOf, type Verdict } from "./verdict";
import { contentOf, type StoredFile } from "./zip";

interface Stream {
  seq: number;
  leaf: string;
  index: number;
  /** Where it stood before the newest heads, if something came after them. */
  before?: { seq: number; leaf: string } | undefined;
}

/** Checks a bundle of everything: every leaf up to the checkpoint's size, in their order. */
export class WholeLog {
  private readonly tree = new GrowingTree();
  private readonly streams = new Map<string, Stream>();
  private readonly roots = new Map<number, Hash>();
  private newestHeads: { index: number; entry: Entry } | undefined;
  private firstBreak: Leaf | undefined;

  private readonly sizes: ReadonlySet<number>;
  private rootReached = false;

  /**
   * @param sizes of which older trees the root is wanted
   * @param rootWanted of which the size is wanted, in hexadecimal
   */
  constructor(
    private readonly context: Context,
    sizes: readonly number[] = [],
    private readonly rootWanted?: string,
  ) {
    this.sizes = new Set([...sizes, Number(context.checkpoint.size)]);
  }

  async check(): Promise<void> {
    this.noteRoot();
    for (let tile = await this.context.bundle.nextTile(); tile; tile = await this.context.bundle.nextTile()) {
      if (!(await this.checkTile(tile))) break;
    }
    this.conclude();
  }

  /** Whether the leaves are those under the root of the checkpoint. */
  isRootReached(): boolean {
    return this.rootReached;
  }

  /** Those that were wanted and that the bundle reaches, computed from all leaves. */
  olderRoots(): { size: number; root: string }[] {
    return [...this.roots].map(([size, root]) => ({ size, root: hex(root) }));
  }

  /** False where what follows the tile has no place any more. */
  private async checkTile(tile: BundleTile): Promise<boolean> {
    const bytes = await contentOf(tile.entries, FULL * (2 + MAX_ENTRY));
    const data = new Contents(tile.data);
    const keys = tile.keys && new Contents(tile.keys);
    let at = 0;
    let read = 0;
    for (; read < tile.tile.width; read++) {
      const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      if (at + 2 + length > bytes.length || at + 2 > bytes.length) break;
      const content = bytes.subarray(at + 2, at + 2 + length);
      at += 2 + length;
      const index = this.tree.size;
      const entry = this.readEntry(index, content);
      const complete = await this.checkContent(index, entry, data, keys);
      if (!complete) break;
      if (entry) this.chain(index, entry);
      this.tree.append(entry?.leafHash ?? leafHash(content));
      this.noteRoot();
      await this.context.breathe();
    }
    const whole = read === tile.tile.width;
    if (!whole || at !== bytes.length || data.left() !== 0 || (keys?.left() ?? 0) !== 0) {
      const unreadable = { index: tile.tile.index * FULL + read };
      this.context.found.intact(fails("TILE_MALFORMED", unreadable, tile.entries.name));
    }
    return whole;
  }

  private readEntry(index: number, content: Uint8Array): Entry | undefined {
    try {
      return parseEntry(content);
    } catch {
      this.context.found.intact(fails("ENTRY_INVALID", { index }));
      return undefined;
    }
  }

  /** Payload, metadata and keys; false where even their lengths are not in order. */
  private async checkContent(index: number, entry: Entry | undefined, data: Contents, keys: Contents | undefined) {
    const { found, payloads } = this.context;
    const payload = await data.next();
    const ofTexts = keys && (await keys.next());
    if (!payload || (keys && !ofTexts)) return false;
    if (entry?.kind === "event") {
      const leaf = leafOf(index, entry);
      const { type = "", payloadSha256, metadataSha256 } = entry.fields;
      if ((await hashOf(data.file, payload.from, payload.length)) !== payloadSha256) {
        found.intact(fails("PAYLOAD_DIFFERS", leaf));
      }
      if (ofTexts && ofTexts.length > payload.length) found.intact(fails("KEYS_INVALID", leaf));
      else if (payload.length > MAX_PAYLOAD) payloads.tooLong(type);
      else if (payloads.reads(type)) {
        const content = await data.read(payload);
        found.intact(payloads.check(type, content, ofTexts && (await keys?.read(ofTexts)), leaf));
      }
      const metadata = await data.next();
      if (!metadata) return false;
      if ((await hashOf(data.file, metadata.from, metadata.length)) !== metadataSha256) {
        found.intact(fails("METADATA_DIFFERS", leaf));
      }
      return true;
    }
    const metadata = await data.next();
    if (!metadata) return false;
    if (entry && payload.length + metadata.length + (ofTexts?.length ?? 0) > 0) {
      found.intact(fails("DATA_UNEXPECTED", leafOf(index, entry)));
    }
    return true;
  }

  private chain(index: number, entry: Entry): void {
    const { checkpoint, found, notes } = this.context;
    notes.take(index, entry);
    if (misplaced(entry, checkpoint.origin)) found.intact(fails("OWN_FACT_MISPLACED", leafOf(index, entry)));
    if (entry.kind === "stream-heads") this.newestHeads = { index, entry };
    const known = this.streams.get(entry.streamId);
    const expected = known ? known.seq + 1 : 0;
    if (entry.streamSeq !== expected) this.broken(fails("SEQUENCE_BROKEN", leafOf(index, entry), String(expected)));
    else if (entry.prevLeaf !== (known?.leaf ?? "")) {
      this.broken(fails("PREVIOUS_DIFFERS", leafOf(index, entry), String(expected)));
    }
    const stoodBefore = known && this.newestHeads && known.index < this.newestHeads.index;
    this.streams.set(entry.streamId, {
      seq: entry.streamSeq,
      leaf: hex(entry.leafHash),
      index,
      before: stoodBefore ? { seq: known.seq, leaf: known.leaf } : known?.before,
    });
  }

  private broken(verdict: Verdict): void {
    if (this.firstBreak || verdict.state === "HOLDS") return;
    this.firstBreak = verdict.leaf;
    this.context.found.complete(verdict);
  }

  private noteRoot(): void {
    const { size } = this.tree;
    if (!this.sizes.has(size) && this.rootWanted === undefined) return;
    const root = this.tree.root();
    if (this.sizes.has(size) || hex(root) === this.rootWanted) this.roots.set(size, root);
  }

  private conclude(): void {
    const { found, checkpoint, notes } = this.context;
    const size = Number(checkpoint.size);
    const read = this.tree.size;
    notes.leaves = read;
    const root = this.roots.get(size);
    // Nothing under a root says which leaf is another; a stream that does not fit does.
    this.rootReached = root !== undefined && hex(root) === hex(checkpoint.root);
    if (!this.rootReached) found.intact(fails("ROOT_DIFFERS", this.firstBreak));
    const counts = [String(read), String(checkpoint.size)];
    if (read < size) found.complete(fails("LEAVES_MISSING", { index: read }, ...counts));
    else if (read > size) found.intact(fails("LEAVES_TOO_MANY", { index: size }, ...counts));
    if (found.completeness.state !== "FAILS") found.complete(this.headsAgain());
  }

  /** A log that has no such leaf yet says nothing wrong. */
  private headsAgain(): Verdict {
    const newest = this.newestHeads;
    if (!newest) return { state: "HOLDS" };
    const heads = [...this.streams].flatMap(([id, { index, before, ...now }]) => {
      const stood = index < newest.index ? now : before;
      return stood ? [{ id: utf8(id), hash: headHash(id, stood) }] : [];
    });
    const tree = new GrowingTree();
    for (const { hash } of heads.sort((one, other) => compareBytes(one.id, other.id))) tree.append(hash);
    const { size = "", root } = newest.entry.fields;
    return size === String(heads.length) && root === hex(tree.root())
      ? { state: "HOLDS" }
      : fails("HEADS_DIFFER", leafOf(newest.index, newest.entry), size, String(heads.length));
  }
}

export const headHash = (streamId: string, { seq, leaf }: { seq: number; leaf: string }): Hash =>
  leafHash(utf8(canonical({ streamId, lastSeq: String(seq), lastLeaf: hex(fromHex(leaf)) })));

/** A file of contents, each preceded by its length in four bytes. */
class Contents {
  private at = 0;

  constructor(readonly file: StoredFile) {}

  /** Where the next content lies; undefined where the file ends before it does. */
  async next(): Promise<{ from: number; length: number } | undefined> {
    if (this.left() < 4) return undefined;
    const [a = 0, b = 0, c = 0, d = 0] = await this.file.read(this.at, 4);
    const length = ((a * 256 + b) * 256 + c) * 256 + d;
    if (length > this.left() - 4) return undefined;
    const from = this.at + 4;
    this.at = from + length;
    return { from, length };
  }

  read({ from, length }: { from: number; length: number }): Promise<Uint8Array> {
    return this.file.read(from, length);
  }

  left(): number {
    return this.file.size - this.at;
  }
}
