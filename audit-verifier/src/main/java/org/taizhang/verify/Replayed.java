package org.taizhang.verify;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.replay.FieldChange;
import org.taizhang.api.replay.FieldState;

/**
 * An item after some of its events.
 *
 * @param events those that are in the state; at least one
 * @param from number of the event that is compared with; null where none is
 */
record Replayed(String item, List<ItemEvents.Event> events, SortedMap<String, FieldState> state, @Nullable Long from,
        List<FieldChange> changes) {

    ItemEvents.Event last() {
        return events.getLast();
    }

    ItemEvents.Event event(long sequence) {
        return events.get((int) sequence);
    }

    static Instant recordedAt(ItemEvents.Event event) {
        return Instant.ofEpochMilli(event.entry().recordedAt());
    }
}
