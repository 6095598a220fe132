package org.taizhang.api.notice;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a notice. */
public record NoticeId(@JsonValue String value) {

    public NoticeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a notice id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
