package org.taizhang.api.item;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an item. */
public record ItemId(@JsonValue String value) {

    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an item id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
