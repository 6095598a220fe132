package org.taizhang.api.inspection;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an unannounced inspection. */
public record InspectionId(@JsonValue String value) {

    public InspectionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an inspection id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
