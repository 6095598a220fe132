package org.taizhang.api.redaction;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a redaction. */
public record RedactionId(@JsonValue String value) {

    public RedactionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a redaction id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
