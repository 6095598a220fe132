package org.taizhang.query.ledger;

/** Counts of some rows that add to those of others. */
public interface Countable<C> {

    /** These, less what some rows counted, and with what they count now. */
    C changed(C before, C after);

    /** Whether that is known; if not, all is counted anew. */
    default boolean holds() {
        return true;
    }

    /** About how many numbers that is. */
    int size();
}
