package org.taizhang.log;

import org.jspecify.annotations.Nullable;

/**
 * One leaf of a bundle of some streams.
 *
 * @param payload null where the bundle has none, as for the log's own facts
 * @param metadata null where the bundle has none, as for the log's own facts
 * @param keys the lines of {@link TextKeys}; null where there is no payload, and where the bundle was taken without the
 *            keys of texts
 * @param proof a C2SP tlog-proof
 */
public record BundleLeaf(long index, StoredFile entry, @Nullable StoredFile payload, @Nullable StoredFile metadata,
        @Nullable StoredFile keys, StoredFile proof) {

    /** The most bytes that a proof can have. */
    public static final int MAX_PROOF_BYTES = SignedNote.MAX_BYTES + 100_000;
}
