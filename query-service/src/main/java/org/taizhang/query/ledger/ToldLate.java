package org.taizhang.query.ledger;

import java.time.LocalDate;

/**
 * A row of {@code item_told_late}: an event at this position told of a day before the one on which it was recorded, so that
 * what is known of that day, and of those between, is since then another.
 */
record ToldLate(String itemId, long position, LocalDate day, LocalDate recordedOn) {}
