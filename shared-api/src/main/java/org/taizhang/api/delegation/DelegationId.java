package org.taizhang.api.delegation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a delegation. */
public record DelegationId(@JsonValue String value) {

    public DelegationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a delegation id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
