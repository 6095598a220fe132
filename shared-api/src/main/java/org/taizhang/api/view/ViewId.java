package org.taizhang.api.view;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a saved view. */
public record ViewId(@JsonValue String value) {

    public ViewId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a view id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
