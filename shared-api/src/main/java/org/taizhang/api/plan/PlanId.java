package org.taizhang.api.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a plan. */
public record PlanId(@JsonValue String value) {

    public PlanId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a plan id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
