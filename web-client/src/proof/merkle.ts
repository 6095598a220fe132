import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex, joined, same } from "./bytes";

// RFC 6962 and RFC 9162 over SHA-256. Numbers are unsigned 64-bit ones.

export type Hash = Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const EMPTY: Hash = fromHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

export const leafHash = (entry: Uint8Array): Hash => sha256.create().update(LEAF).update(entry).digest();
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(joined(NODE, left, right));

/** A proof that does not show what it claims. */
export class InvalidProof extends Error {}

/** Where a verifier stands on its way up, in the words of RFC 9162 §2.1.3.2: `fn` on the path, `sn` the last of the level. */
class Way {
  constructor(
    private fn: bigint,
    private sn: bigint,
  ) {}

  skipCommonSubtree(): void {
    while ((this.fn & 1n) === 1n) this.step();
  }

  siblingIsLeft(): boolean {
    if (this.sn === 0n) throw new InvalidProof("the path is too long");
    return (this.fn & 1n) === 1n || this.fn === this.sn;
  }

  up(): void {
    // At the right edge, levels on which the node has no sibling are passed over.
    if (this.fn === this.sn) while ((this.fn & 1n) === 0n && this.fn !== 0n) this.step();
    this.step();
  }

  mustBeAtRoot(): void {
    if (this.sn !== 0n) throw new InvalidProof("the path is too short");
  }

  private step(): void {
    this.fn >>= 1n;
    this.sn >>= 1n;
  }
}

function sha256Hash(hash: Hash): Hash {
  if (hash.length !== 32) throw new InvalidProof("a hash of another length");
  return hash;
}

/** Returns only when the leaf with this hash is in the tree with this root. */
export function verifyInclusion(index: bigint, size: bigint, path: readonly Hash[], leaf: Hash, root: Hash): void {
  if (index >= size) throw new InvalidProof("a leaf outside of the tree");
  const way = new Way(index, size - 1n);
  let hash = sha256Hash(leaf);
  for (const sibling of path.map(sha256Hash)) {
    hash = way.siblingIsLeft() ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    way.up();
  }
  way.mustBeAtRoot();
  if (!same(hash, root)) throw new InvalidProof("the path leads to another root");
}

/** Returns only when the later tree begins with the earlier one. From nothing there is nothing to prove. */
export function verifyConsistency(from: bigint, to: bigint, path: readonly Hash[], earlier: Hash, later: Hash): void {
  if (from === 0n || from > to) throw new InvalidProof("no consistency between these sizes");
  if (from === to) {
    if (path.length > 0) throw new InvalidProof("the same tree needs no path");
    if (!same(earlier, later)) throw new InvalidProof("two roots for the same size");
    return;
  }
  const way = new Way(from - 1n, to - 1n);
  way.skipCommonSubtree();
  // A complete earlier tree is itself the first subtree, and is not repeated in the path.
  const complete = (from & (from - 1n)) === 0n;
  const [first, ...rest] = complete ? [earlier, ...path] : path;
  if (first === undefined || path.length === 0) throw new InvalidProof("the path is too short");
  let old = sha256Hash(first);
  let now = old;
  for (const sibling of rest.map(sha256Hash)) {
    if (way.siblingIsLeft()) {
      old = nodeHash(sibling, old);
      now = nodeHash(sibling, now);
    } else now = nodeHash(now, sibling);
    way.up();
  }
  way.mustBeAtRoot();
  if (!same(old, earlier)) throw new InvalidProof("the path leads to another earlier root");
  if (!same(now, later)) throw new InvalidProof("the path leads to another later root");
}

/** The root of a tree that grows at its right edge, in the memory of one hash a level. */
export class GrowingTree {
  /** Complete subtrees from left to right, each smaller than the one before. */
  private readonly subtrees: Hash[] = [];
  size = 0;

  append(leaf: Hash): void {
    let hash = leaf;
    for (let covered = this.size; covered % 2 === 1; covered = (covered - 1) / 2) {
      hash = nodeHash(this.subtrees.pop() as Hash, hash);
    }
    this.subtrees.push(hash);
    this.size++;
  }

  root(): Hash {
    return this.subtrees.length === 0 ? EMPTY : this.subtrees.reduceRight((root, subtree) => nodeHash(subtree, root));
  }
}
