package org.taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of {@code ledger_fact}: how a row of the ledger stands, and since when.
 *
 * @param measureId empty for an item that has no measure
 * @param fromPosition the event since which it is known
 * @param fromDay the day since which it counts
 * @param changedAt when that event was recorded
 */
record Fact(String itemId, String measureId, long fromPosition, LocalDate fromDay, Instant changedAt,
        Standing standing) {

    Fact from(long position, LocalDate day) {
        return new Fact(itemId, measureId, position, day, changedAt, standing);
    }
}
