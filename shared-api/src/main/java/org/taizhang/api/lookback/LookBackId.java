package org.taizhang.api.lookback;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a look-back review. */
public record LookBackId(@JsonValue String value) {

    public LookBackId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a look-back id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
