package org.taizhang.log;

/**
 * Where a verifier stands on its way up the tree, in the words of RFC 9162: {@code fn}, the node on the path, and
 * {@code sn}, the last node of the same level. Both are unsigned.
 */
final class PathToRoot {

    private long fn;
    private long sn;

    PathToRoot(long fn, long sn) {
        this.fn = fn;
        this.sn = sn;
    }

    /** Climbs while the node on the path is a right child: up to the last complete subtree of the earlier tree. */
    void skipCommonSubtree() {
        while ((fn & 1) == 1) {
            step();
        }
    }

    /** Whether the next sibling of the path stands to the left; fails when there is none, being at the root. */
    boolean siblingIsLeft() throws InvalidProof {
        if (sn == 0) {
            throw new InvalidProof("the path is too long");
        }
        return (fn & 1) == 1 || fn == sn;
    }

    void up() {
        // At the right edge, levels on which the node has no sibling are passed over.
        if (fn == sn) {
            while ((fn & 1) == 0 && fn != 0) {
                step();
            }
        }
        step();
    }

    void mustBeAtRoot() throws InvalidProof {
        if (sn != 0) {
            throw new InvalidProof("the path is too short");
        }
    }

    private void step() {
        fn >>>= 1;
        sn >>>= 1;
    }
}
