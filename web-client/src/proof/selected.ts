import { type BundleHead, type BundleLeaf, MAX_ENTRY } from "./bundle";
import { fromHex, hex } from "./bytes";
import { type Context, hashOf } from "./context";
import { type Entry, misplaced, parseEntry } from "./entry";
import { InvalidProof, verifyInclusion } from "./merkle";
import { isSameNote, parseTlogProof } from "./paths";
import { MAX_PAYLOAD } from "./payloads";
import { fails, type Leaf, leafOf, notChecked } from "./verdict";
import { headHash } from "./whole";
import { contentOf } from "./zip";

interface Stream {
  seq: number;
  leaf: string;
  seqAtHeads: number;
  leafAtHeads: string;
}

const MAX_PROOF = 1_100_000;

/** Checks a bundle of some streams: every leaf by its proof, every stream up to where the newest heads say that it ends. */
export class SelectedStreams {
  private readonly streams = new Map<string, Stream>();
  private newestHeads: { index: number; entry: Entry } | undefined;

  constructor(private readonly context: Context) {
    for (const id of context.bundle.manifest.streams) {
      this.streams.set(id, { seq: -1, leaf: "", seqAtHeads: -1, leafAtHeads: "" });
    }
  }

  async check(): Promise<void> {
    const { bundle, notes, breathe } = this.context;
    for (let leaf = await bundle.nextLeaf(); leaf; leaf = await bundle.nextLeaf()) {
      notes.leaves++;
      await this.checkLeaf(leaf);
      await breathe();
    }
    this.requireSubject();
    await this.checkHeads();
  }

  /** From this leaf on nothing shows that nothing followed. */
  shownUpTo(): { index: number; at: number } | undefined {
    const newest = this.newestHeads;
    return newest && { index: newest.index, at: Number(newest.entry.fields.recordedAt) };
  }

  private async checkLeaf(leaf: BundleLeaf): Promise<void> {
    const { found, checkpoint, notes } = this.context;
    let entry: Entry;
    const content = await contentOf(leaf.entry, MAX_ENTRY);
    try {
      entry = parseEntry(content);
    } catch {
      found.intact(fails("ENTRY_INVALID", { index: leaf.index }));
      return;
    }
    const name = leafOf(leaf.index, entry);
    notes.take(leaf.index, entry);
    if (misplaced(entry, checkpoint.origin)) found.intact(fails("OWN_FACT_MISPLACED", name));
    await this.checkProof(leaf, entry, name);
    await this.checkContent(leaf, entry, name);
    this.chain(leaf.index, entry, name);
  }

  private async checkProof(leaf: BundleLeaf, entry: Entry, name: Leaf): Promise<void> {
    const { found, bundle, checkpoint } = this.context;
    const text = await contentOf(leaf.proof, MAX_PROOF);
    try {
      const proof = parseTlogProof(text);
      if (!isSameNote(proof.note, bundle.note)) found.intact(fails("OTHER_CHECKPOINT", name));
      if (proof.index !== BigInt(leaf.index)) throw new InvalidProof("of another leaf");
      verifyInclusion(proof.index, proof.checkpoint.size, proof.path, entry.leafHash, checkpoint.root);
    } catch (invalid) {
      if (!(invalid instanceof InvalidProof)) throw invalid;
      found.intact(fails("PROOF_INVALID", name));
    }
  }

  private async checkContent({ payload, metadata, keys }: BundleLeaf, entry: Entry, name: Leaf): Promise<void> {
    const { found, payloads } = this.context;
    const { type = "", payloadSha256, metadataSha256 } = entry.fields;
    if (entry.kind !== "event") {
      if (payload || metadata) found.intact(fails("DATA_UNEXPECTED", name));
      return;
    }
    if (!payload || !metadata) {
      found.intact(fails("DATA_MISSING", name));
      return;
    }
    if ((await hashOf(payload)) !== payloadSha256) found.intact(fails("PAYLOAD_DIFFERS", name));
    if ((await hashOf(metadata)) !== metadataSha256) found.intact(fails("METADATA_DIFFERS", name));
    if (keys && keys.size > payload.size) found.intact(fails("KEYS_INVALID", name));
    else if (payload.size > MAX_PAYLOAD) payloads.tooLong(type);
    else if (payloads.reads(type)) {
      const lines = keys && (await contentOf(keys, MAX_PAYLOAD));
      found.intact(payloads.check(type, await contentOf(payload, MAX_PAYLOAD), lines, name));
    }
  }

  private chain(index: number, entry: Entry, name: Leaf): void {
    const { found } = this.context;
    if (entry.kind !== "event") {
      if (entry.kind !== "stream-heads") return;
      this.newestHeads = { index, entry };
      for (const stream of this.streams.values()) {
        stream.seqAtHeads = stream.seq;
        stream.leafAtHeads = stream.leaf;
      }
      return;
    }
    const stream = this.streams.get(entry.streamId);
    if (!stream) {
      found.complete(fails("STREAM_NOT_LISTED", name));
      return;
    }
    const expected = String(stream.seq + 1);
    if (entry.streamSeq !== stream.seq + 1) found.complete(fails("SEQUENCE_BROKEN", name, expected));
    else if (entry.prevLeaf !== stream.leaf) found.complete(fails("PREVIOUS_DIFFERS", name, expected));
    stream.seq = entry.streamSeq;
    stream.leaf = hex(entry.leafHash);
  }

  private requireSubject(): void {
    const { found, bundle } = this.context;
    const { subject = "" } = bundle.manifest;
    if (!this.streams.has(subject)) found.complete(fails("SUBJECT_NOT_LISTED", undefined, subject));
    for (const [id, { seq }] of this.streams) {
      if (seq < 0) found.complete(fails("STREAM_MISSING", undefined, id));
    }
  }

  private async checkHeads(): Promise<void> {
    const { found, bundle } = this.context;
    const proved = new Set<string>();
    for (let head = await bundle.nextHead(); head; head = await bundle.nextHead()) {
      this.checkHead(head);
      proved.add(head.streamId);
    }
    if (!this.newestHeads) {
      found.complete(notChecked("NO_STREAM_HEADS"));
      return;
    }
    for (const [id, { seqAtHeads }] of this.streams) {
      // A stream that began later is not among the heads yet.
      if (!proved.has(id) && seqAtHeads >= 0) found.complete(fails("HEAD_MISSING", undefined, id));
    }
  }

  private checkHead({ streamId, head, proof }: BundleHead): void {
    const { found } = this.context;
    const { seqAtHeads, leafAtHeads } = this.streams.get(streamId) as Stream;
    const heads = this.newestHeads?.entry.fields;
    try {
      if (!heads || head.streamId !== streamId || String(proof.size) !== heads.size) throw new InvalidProof("another");
      const hash = headHash(head.streamId, { seq: head.lastSeq, leaf: head.lastLeaf });
      verifyInclusion(proof.index, proof.size, proof.path, hash, fromHex(heads.root ?? ""));
    } catch (invalid) {
      if (!(invalid instanceof InvalidProof)) throw invalid;
      found.complete(fails("HEAD_NOT_PROVED", undefined, streamId));
      return;
    }
    if (head.lastSeq !== seqAtHeads || head.lastLeaf !== leafAtHeads) {
      found.complete(fails("HEAD_DIFFERS", undefined, streamId, String(head.lastSeq), String(seqAtHeads)));
    }
  }
}
