package org.taizhang.query.ledger;

/** A row of {@code item_touched}: the item's last event is at this position. */
record ItemTouched(String itemId, long position) {}
