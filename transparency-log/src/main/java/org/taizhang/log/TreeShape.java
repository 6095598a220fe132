package org.taizhang.log;

import java.util.ArrayList;
import java.util.List;

/** Which subtrees roots and proofs are made of, wherever the hashes of the complete ones are kept. */
final class TreeShape {

    private TreeShape() {}

    /** Where the hashes of complete subtrees are kept. */
    interface Subtrees {

        /** Over the leaves from {@code index << level} up to {@code (index + 1) << level}, all of which are there. */
        Hash complete(int level, long index);
    }

    static Hash root(Subtrees tree, long size) {
        return size == 0 ? MerkleHashing.empty() : subtree(tree, 0, size);
    }

    static InclusionProof inclusionProof(Subtrees tree, long leafIndex, long treeSize) {
        var path = new ArrayList<Hash>();
        collectInclusion(tree, leafIndex, 0, treeSize, path);
        return new InclusionProof(leafIndex, treeSize, path);
    }

    static ConsistencyProof consistencyProof(Subtrees tree, long from, long to) {
        var path = new ArrayList<Hash>();
        if (from < to) {
            collectConsistency(tree, from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    /** PATH of RFC 9162 §2.1.3.1 for the leaves {@code begin..end}. */
    private static void collectInclusion(Subtrees tree, long leafIndex, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        var middle = split(begin, end);
        if (leafIndex < middle) {
            collectInclusion(tree, leafIndex, begin, middle, path);
            path.add(subtree(tree, middle, end));
        } else {
            collectInclusion(tree, leafIndex, middle, end, path);
            path.add(subtree(tree, begin, middle));
        }
    }

    /** SUBPROOF of RFC 9162 §2.1.4.1; {@code known} while the verifier holds the root of this very subtree. */
    private static void collectConsistency(Subtrees tree, long from, long begin, long end, boolean known,
            List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(subtree(tree, begin, end));
            }
            return;
        }
        var middle = split(begin, end);
        if (from <= middle) {
            collectConsistency(tree, from, begin, middle, known, path);
            path.add(subtree(tree, middle, end));
        } else {
            collectConsistency(tree, from, middle, end, false, path);
            path.add(subtree(tree, begin, middle));
        }
    }

    private static Hash subtree(Subtrees tree, long begin, long end) {
        var leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            var level = Long.numberOfTrailingZeros(leaves);
            return tree.complete(level, begin >> level);
        }
        var middle = split(begin, end);
        return MerkleHashing.node(subtree(tree, begin, middle), subtree(tree, middle, end));
    }

    /** The left side takes the largest power of two that is smaller than the number of leaves. */
    private static long split(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }
}
