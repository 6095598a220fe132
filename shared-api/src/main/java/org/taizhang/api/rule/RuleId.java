package org.taizhang.api.rule;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an established rule. */
public record RuleId(@JsonValue String value) {

    public RuleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a rule id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
