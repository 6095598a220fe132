package org.taizhang.verify;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Entry;

/**
 * Which leaf is bad.
 *
 * @param stream null where the entry cannot be read, as are {@code seq} and {@code type}
 * @param type of the event; the kind of entry for the log's own facts
 */
record Leaf(long index, @Nullable String stream, @Nullable Long seq, @Nullable String type) {

    static Leaf unreadable(long index) {
        return new Leaf(index, null, null, null);
    }

    static Leaf of(long index, Entry entry) {
        return new Leaf(index, entry.streamId(), entry.streamSeq(),
                entry.kind().equals(Entry.EVENT) ? entry.get("type") : entry.kind());
    }
}
