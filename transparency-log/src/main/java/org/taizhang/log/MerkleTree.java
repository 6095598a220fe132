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
        return size == 0 ? MerkleHashing.empty() : subtree(0, size);
    }

    /** Proves that the leaf at this index is in the tree of this size. */
    public InclusionProof inclusionProof(long leafIndex, long treeSize) {
        checkSize(treeSize);
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IllegalArgumentException("no leaf " + leafIndex + " in a tree of " + treeSize);
        }
        var path = new ArrayList<Hash>();
        collectInclusion(leafIndex, 0, treeSize, path);
        return new InclusionProof(leafIndex, treeSize, path);
    }

    /** Proves that the tree of size {@code to} begins with the tree of size {@code from}, which is at least 1. */
    public ConsistencyProof consistencyProof(long from, long to) {
        checkSize(to);
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency from " + from + " to " + to);
        }
        var path = new ArrayList<Hash>();
        if (from < to) {
            collectConsistency(from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    /** PATH of RFC 9162 §2.1.3.1 for the leaves {@code begin..end}. */
    private void collectInclusion(long leafIndex, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        var middle = split(begin, end);
        if (leafIndex < middle) {
            collectInclusion(leafIndex, begin, middle, path);
            path.add(subtree(middle, end));
        } else {
            collectInclusion(leafIndex, middle, end, path);
            path.add(subtree(begin, middle));
        }
    }

    /** SUBPROOF of RFC 9162 §2.1.4.1; {@code known} while the verifier holds the root of this very subtree. */
    private void collectConsistency(long from, long begin, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(subtree(begin, end));
            }
            return;
        }
        var middle = split(begin, end);
        if (from <= middle) {
            collectConsistency(from, begin, middle, known, path);
            path.add(subtree(middle, end));
        } else {
            collectConsistency(from, middle, end, false, path);
            path.add(subtree(begin, middle));
        }
    }

    private Hash subtree(long begin, long end) {
        var leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            var level = Long.numberOfTrailingZeros(leaves);
            return levels.get(level).get(Math.toIntExact(begin >> level));
        }
        var middle = split(begin, end);
        return MerkleHashing.node(subtree(begin, middle), subtree(middle, end));
    }

    /** The left side takes the largest power of two that is smaller than the number of leaves. */
    private static long split(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
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
