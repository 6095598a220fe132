package org.taizhang.api.reminder;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies the reminders of one thing that is due on one day. */
public record ReminderId(@JsonValue String value) {

    public ReminderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a reminder id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
