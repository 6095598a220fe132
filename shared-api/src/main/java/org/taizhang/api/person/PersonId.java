package org.taizhang.api.person;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a person; the only thing that other streams know of one. */
public record PersonId(@JsonValue String value) {

    /** Who acts where nobody does: the clock. */
    public static final PersonId SYSTEM = new PersonId("system");

    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
