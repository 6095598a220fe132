package org.taizhang.query.ledger;

/**
 * The two kinds of rows that there are. They are read apart: an outer join of both would have to begin with the items,
 * and no index of the measures could tell the order or what to leave out.
 */
enum Rows {
    /** A measure with its item. */
    MEASURED("FROM measure_row m JOIN item_row i ON i.item_id = m.item_id", "m.status <> 'DROPPED'"),
    /** An item that has no measure; every column of a measure is null. */
    UNMEASURED("FROM item_row i LEFT JOIN measure_row m ON false", "i.measure_count = 0");

    private final String from;
    private final String condition;

    Rows(String from, String condition) {
        this.from = from;
        this.condition = condition;
    }

    String from() {
        return from + " LEFT JOIN unit_directory u ON u.unit_id = coalesce(m.unit_id, i.unit_id)";
    }

    String condition() {
        return condition;
    }
}
