package org.taizhang.log;

import java.util.ArrayList;
import java.util.List;

/**
 * An append-only Merkle tree in memory. It answers for every size that it ever had, so that a proof can be given to
 * someone who holds an old root. Not safe for use by several threads.
 */
public final class MerkleTree {

    /** {@code levels.get(k).get(i)} covers the leaves from {@code i << k} up to {@code (i + 1) << k}, all present. */
    private final List<List<Hash>> levels = new ArrayList<>();

    /** Adds a leaf with this content and returns its index. */
    public long append(byte[] entry) {
        return appendLeafHash(MerkleHashing.leaf(entry));
    }

    /** Adds a leaf of which only the hash is known and returns its index. */
    public long appendLeafHash(Hash leafHash) {
        if (!leafHash.isSha256()) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes");
        }
        var index = size();
        var hash = leafHash;
        for (int level = 0;; level++) {
            var nodes = level(level);
            nodes.add(hash);
            if (nodes.size() % 2 == 1) {
                return index;
            }
            hash = MerkleHashing.node(nodes.get(nodes.size() - 2), hash);
        }
    }

    /** The number of leaves. */
    public long size() {
        return levels.isEmpty() ? 0 : levels.getFirst().size();
    }

    /** The root over all leaves. */
    public Hash root() {
        return rootAt(size());
    }

    /** The root that the tree had when it had this many leaves. */
    public Hash rootAt(long size) {
        checkSize(size);
        return TreeShape.root(this::complete, size);
    }

    /** Proves that the leaf at this index is in the tree of this size. */
    public InclusionProof inclusionProof(long leafIndex, long treeSize) {
        checkSize(treeSize);
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IllegalArgumentException("no leaf " + leafIndex + " in a tree of " + treeSize);
        }
        return TreeShape.inclusionProof(this::complete, leafIndex, treeSize);
    }

    /** Proves that the tree of size {@code to} begins with the tree of size {@code from}, which is at least 1. */
    public ConsistencyProof consistencyProof(long from, long to) {
        checkSize(to);
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency from " + from + " to " + to);
        }
        return TreeShape.consistencyProof(this::complete, from, to);
    }

    private Hash complete(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }

    private List<Hash> level(int level) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        return levels.get(level);
    }

    private void checkSize(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("no tree of " + size + " among " + size() + " leaves");
        }
    }
}
