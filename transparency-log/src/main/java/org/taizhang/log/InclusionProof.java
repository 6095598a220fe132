package org.taizhang.log;

import java.util.List;

/**
 * Shows that one leaf is in a tree (RFC 9162 §2.1.3): the sibling hashes on the way from the leaf to the root. Index
 * and size are unsigned 64-bit numbers.
 */
public record InclusionProof(long leafIndex, long treeSize, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Returns only when the leaf with this hash is in the tree with this root. */
    public void verify(Hash leafHash, Hash root) throws InvalidProof {
        if (Long.compareUnsigned(leafIndex, treeSize) >= 0) {
            throw new InvalidProof("leaf " + Long.toUnsignedString(leafIndex) + " is outside a tree of "
                    + Long.toUnsignedString(treeSize));
        }
        var way = new PathToRoot(leafIndex, treeSize - 1);
        var hash = leafHash.requireSha256();
        for (var sibling : path) {
            sibling.requireSha256();
            hash = way.siblingIsLeft() ? MerkleHashing.node(sibling, hash) : MerkleHashing.node(hash, sibling);
            way.up();
        }
        way.mustBeAtRoot();
        if (!hash.equals(root)) {
            throw new InvalidProof("the path leads to another root");
        }
    }
}
