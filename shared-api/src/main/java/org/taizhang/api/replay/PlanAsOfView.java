package org.taizhang.api.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.plan.PlanStatus;

/**
 * A plan as it was at the end of a day, replayed from its events and its items'.
 *
 * @param versionInForce number of the version that was in force; null where none was
 * @param cursor to go on with; null where these are all
 */
public record PlanAsOfView(String planId, LocalDate on, PlanStatus status, String statusText,
        @Nullable Integer versionInForce, List<Item> items, @Nullable String cursor) {

    public PlanAsOfView {
        items = List.copyOf(items);
    }

    /**
     * An item of it that was raised by then.
     *
     * @param number as it has it for ever
     * @param sequence of its last event that day or before
     * @param state every field by its path, with the event that set it, as {@link ReplayView} has it
     */
    public record Item(String itemId, String number, long sequence, SortedMap<String, FieldState> state) {}
}
