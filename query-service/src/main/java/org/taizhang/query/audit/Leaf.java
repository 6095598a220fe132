package org.taizhang.query.audit;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;

/**
 * One leaf of the log.
 *
 * @param eventId null for the log's own facts
 * @param position of the event in the store; null for the log's own facts
 */
record Leaf(long index, Entry entry, Hash hash, @Nullable String eventId, @Nullable Long position) {

    static Leaf of(long index, Entry entry, @Nullable Long position) {
        boolean event = entry.kind().equals(Entry.EVENT);
        return new Leaf(index, entry, entry.leafHash(), event ? entry.get("eventId") : null, position);
    }
}
