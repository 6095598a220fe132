package org.taizhang.api.bulk;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a bulk job. */
public record BulkId(@JsonValue String value) {

    public BulkId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a bulk job's id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
