package org.taizhang.api.item;

/** What kind of deadline (完成时限). */
public enum DeadlineKind {
    /** 立行立改: so many days from claiming. */
    IMMEDIATE,
    /** 限期: by a date. */
    BY_DATE,
    /** 长期坚持: no end; reviewed at intervals. */
    CONTINUOUS,
    /** By a date, and kept up from then on. */
    BY_DATE_THEN_SUSTAIN,
    /** Read, not understood: to be settled by a person. */
    UNCONFIRMED
}
