package org.taizhang.log;

import java.util.List;

/**
 * Shows that a tree is a continuation of an earlier one (RFC 9162 §2.1.4): nothing in the earlier one was changed,
 * removed or moved. Sizes are unsigned 64-bit numbers. Nothing is consistent with the empty tree in a way worth
 * proving, so a size of 0 is rejected.
 */
public record ConsistencyProof(long fromSize, long toSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Returns only when the tree with root {@code to} begins with the tree with root {@code from}. */
    public void verify(Hash from, Hash to) throws InvalidProof {
        if (fromSize == 0 || Long.compareUnsigned(fromSize, toSize) > 0) {
            throw new InvalidProof("no consistency from " + Long.toUnsignedString(fromSize) + " to "
                    + Long.toUnsignedString(toSize));
        }
        if (fromSize == toSize) {
            verifySameTree(from, to);
        } else {
            verifyGrowth(from, to);
        }
    }

    private void verifySameTree(Hash from, Hash to) throws InvalidProof {
        if (!path.isEmpty()) {
            throw new InvalidProof("the same tree needs no path");
        }
        if (!from.equals(to)) {
            throw new InvalidProof("two roots for the same size");
        }
    }

    private void verifyGrowth(Hash from, Hash to) throws InvalidProof {
        var way = new PathToRoot(fromSize - 1, toSize - 1);
        way.skipCommonSubtree();
        // A complete earlier tree is itself the first subtree, and is not repeated in the path.
        var complete = Long.bitCount(fromSize) == 1;
        if (path.isEmpty()) {
            throw new InvalidProof("the path is too short");
        }
        var oldHash = (complete ? from : path.getFirst()).requireSha256();
        var newHash = oldHash;
        for (var sibling : complete ? path : path.subList(1, path.size())) {
            sibling.requireSha256();
            if (way.siblingIsLeft()) {
                oldHash = MerkleHashing.node(sibling, oldHash);
                newHash = MerkleHashing.node(sibling, newHash);
            } else {
                newHash = MerkleHashing.node(newHash, sibling);
            }
            way.up();
        }
        way.mustBeAtRoot();
        if (!oldHash.equals(from)) {
            throw new InvalidProof("the path leads to another earlier root");
        }
        if (!newHash.equals(to)) {
            throw new InvalidProof("the path leads to another later root");
        }
    }
}
