package org.taizhang.api.message;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a message: the same one for the same event, however often that is handled. */
public record MessageId(@JsonValue String value) {

    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a message id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
