package org.taizhang.api.ledger;

/** What a total is. */
public enum TotalIs {
    /** Counted. */
    EXACT,
    /** What the database expects: there are too many to count them for every page. */
    ESTIMATE
}
