package org.taizhang.api.replay;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * An item replayed from its events.
 *
 * @param sequence of the last event that is in the state
 * @param recordedAt when that was recorded
 * @param state every field by its path, with the event that set it
 * @param from what the changes are counted from; null where none are asked for
 * @param changes what differs between the two, by path
 */
public record ReplayView(String itemId, long sequence, Instant recordedAt, SortedMap<String, FieldState> state,
        @Nullable Long from, List<FieldChange> changes) {

    public ReplayView {
        changes = List.copyOf(changes);
    }
}
