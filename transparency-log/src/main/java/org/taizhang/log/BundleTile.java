package org.taizhang.log;

/**
 * Up to 256 leaves of a bundle of everything.
 *
 * @param entries each preceded by its length in two bytes
 * @param data for each entry payload and metadata, each preceded by its length in four bytes; both empty for the log's
 *            own facts
 */
public record BundleTile(Tile tile, StoredFile entries, StoredFile data) {

    /** The most bytes that {@code entries} can have. */
    public static final int MAX_ENTRIES_BYTES = Tile.FULL * (Short.BYTES + Entry.MAX_BYTES);
}
