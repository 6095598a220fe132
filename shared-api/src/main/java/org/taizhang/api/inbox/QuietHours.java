package org.taizhang.api.inbox;

import java.time.LocalTime;

/** From one time of day to another, over midnight where the end is the earlier one; none where they are the same. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The end is not within. */
    public boolean contains(LocalTime time) {
        return from.isAfter(to)
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
    }
}
