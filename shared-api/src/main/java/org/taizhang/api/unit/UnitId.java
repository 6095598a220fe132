package org.taizhang.api.unit;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a unit. */
public record UnitId(@JsonValue String value) {

    public UnitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a unit id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
