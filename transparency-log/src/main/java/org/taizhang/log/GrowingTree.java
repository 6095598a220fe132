package org.taizhang.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a tree that grows at its right edge, in the memory of one hash a level. Unlike {@link MerkleTree} it can
 * prove nothing. Not safe for use by several threads.
 */
public final class GrowingTree {

    /** The complete subtrees from left to right, each smaller than the one before. */
    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    /** An empty tree. */
    public GrowingTree() {}

    private GrowingTree(GrowingTree other) {
        subtrees.addAll(other.subtrees);
        size = other.size;
    }

    /** A tree that has the same leaves and grows by itself from here on. */
    public GrowingTree copy() {
        return new GrowingTree(this);
    }

    /** Adds a leaf. */
    public void append(Hash leafHash) {
        append(0, leafHash);
    }

    /**
     * Adds the complete subtree over the next {@code 2^level} leaves; a size that is not a multiple of that is an
     * {@link IllegalStateException}.
     */
    public void append(int level, Hash subtree) {
        var leaves = 1L << level;
        if (size % leaves != 0) {
            throw new IllegalStateException("no subtree of level " + level + " begins at leaf " + size);
        }
        var hash = subtree;
        for (var covered = size; (covered & leaves) != 0; leaves <<= 1) {
            hash = MerkleHashing.node(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size += 1L << level;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The root over all leaves. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return MerkleHashing.empty();
        }
        var root = subtrees.getLast();
        for (var subtree : subtrees.reversed().subList(1, subtrees.size())) {
            root = MerkleHashing.node(subtree, root);
        }
        return root;
    }
}
