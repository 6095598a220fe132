package org.taizhang.api.handover;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a hand-over. */
public record HandOverId(@JsonValue String value) {

    public HandOverId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a hand-over id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
