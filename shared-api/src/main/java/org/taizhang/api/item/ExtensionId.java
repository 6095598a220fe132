package org.taizhang.api.item;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one request for an extension within its item. */
public record ExtensionId(@JsonValue String value) {

    public ExtensionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an extension id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
