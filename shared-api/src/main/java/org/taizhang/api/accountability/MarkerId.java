package org.taizhang.api.accountability;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an accountability marker. */
public record MarkerId(@JsonValue String value) {

    public MarkerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a marker id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
