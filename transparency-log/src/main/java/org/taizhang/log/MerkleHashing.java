package org.taizhang.log;

/**
 * The hashes of RFC 6962 §2.1 over SHA-256. Leaves and nodes carry different first bytes, so that a node can never be
 * passed off as a leaf.
 */
public final class MerkleHashing {

    private static final byte[] LEAF = {0 };
    private static final byte[] NODE = {1 };
    private static final Hash EMPTY = Hash.of(Sha256.of());

    private MerkleHashing() {}

    /** The root of a tree without leaves. */
    public static Hash empty() {
        return EMPTY;
    }

    /** The hash of a leaf with this content. */
    public static Hash leaf(byte[] entry) {
        return Hash.of(Sha256.of(LEAF, entry));
    }

    /** The hash of the node over two subtrees. */
    public static Hash node(Hash left, Hash right) {
        return Hash.of(Sha256.of(NODE, left.bytes(), right.bytes()));
    }
}
