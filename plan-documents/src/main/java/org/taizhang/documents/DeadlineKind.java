package org.taizhang.documents;

/** What kind of deadline was read; UNCONFIRMED where it was read and not understood. */
public enum DeadlineKind {
    IMMEDIATE,
    BY_DATE,
    CONTINUOUS,
    BY_DATE_THEN_SUSTAIN,
    UNCONFIRMED
}
