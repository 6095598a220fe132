package org.taizhang.api.ledger;

/** In which order rows come; the item's number and the measure's place decide between equals. */
public enum LedgerSort {
    NUMBER,
    /** Deadline, the earliest first; without a date last. */
    DUE,
    /** Along the life cycle. */
    STATUS,
    /** Name of the responsible unit; without one last. */
    UNIT,
    /** Changed last, the latest first. */
    UPDATED,
    /** Red first, then yellow, green, and those that show none. */
    LIGHT
}
