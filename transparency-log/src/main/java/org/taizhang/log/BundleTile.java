package org.taizhang.log;

import org.jspecify.annotations.Nullable;

/**
 * Up to 256 leaves of a bundle of everything.
 *
 * @param entries each preceded by its length in two bytes
 * @param data for each entry payload and metadata, each preceded by its length in four bytes; both empty for the log's
 *            own facts
 * @param keys for each entry the lines of {@link TextKeys}, preceded by their length in four bytes; empty for the log's
 *            own facts; null where the bundle was taken without the keys of texts
 */
public record BundleTile(Tile tile, StoredFile entries, StoredFile data, @Nullable StoredFile keys) {

    /** The most bytes that {@code entries} can have. */
    public static final int MAX_ENTRIES_BYTES = Tile.FULL * (Short.BYTES + Entry.MAX_BYTES);
}
