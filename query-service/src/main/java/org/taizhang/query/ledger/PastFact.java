package org.taizhang.query.ledger;

import java.time.LocalDate;

/**
 * A row of {@code ledger_fact_past}: how a row stood. Since {@code tillPosition} it is known that it did so only up to
 * {@code tillDay}, which is the first day that it did not; since {@code gonePosition} that it never did.
 */
record PastFact(Fact fact, long tillPosition, LocalDate tillDay, long gonePosition) {

    static final long NEVER = Long.MAX_VALUE;

    PastFact gone(long position) {
        return new PastFact(fact, tillPosition, tillDay, position);
    }

    /** Of each row's, no two share this. */
    Key key() {
        return new Key(fact.itemId(), fact.measureId(), fact.fromPosition(), fact.fromDay());
    }

    record Key(String itemId, String measureId, long fromPosition, LocalDate fromDay) {}
}
