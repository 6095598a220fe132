package org.taizhang.api.item;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one submission of evidence within its item. */
public record EvidenceId(@JsonValue String value) {

    public EvidenceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an evidence id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
