package org.taizhang.api.reminder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.DerivedId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;

/**
 * Something and its day. With another day, such as after an extension, it is another one.
 *
 * @param id of the item, the notice or the delegation
 * @param measure for MEASURE and REVIEW
 * @param on the last day on which it is in time
 */
public record Due(DueKind kind, String id, @Nullable MeasureId measure, LocalDate on) {

    public static Due measure(ItemId item, MeasureId measure, LocalDate on) {
        return new Due(DueKind.MEASURE, item.value(), measure, on);
    }

    /** The stream in which it is kept what was reminded of it. */
    public ReminderId reminderId() {
        return new ReminderId(DerivedId.of("reminder", kind.name(), id, measure == null ? "" : measure.value(),
                on.toString()));
    }
}
