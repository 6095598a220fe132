package org.taizhang.query.ledger;

/**
 * Which row, and where a page that ended with it would go on.
 *
 * @param measure empty for an item without any
 */
record RowKey(String item, String measure, Cursor end) {}
