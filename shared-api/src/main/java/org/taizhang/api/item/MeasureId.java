package org.taizhang.api.item;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a measure within its item. */
public record MeasureId(@JsonValue String value) {

    public MeasureId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a measure id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
