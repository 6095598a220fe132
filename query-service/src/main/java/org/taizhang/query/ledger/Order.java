package org.taizhang.query.ledger;

import org.taizhang.api.ledger.LedgerSort;

/**
 * An order of rows: an expression and its type, always ascending, so that a page ends where the next begins.
 *
 * @param key what is sorted by first; number and place in the item decide between equals
 */
record Order(String key, String type) {

    static final String TIES = "i.number_key, coalesce(m.ordinal, 0)";

    static Order of(LedgerSort sort) {
        return switch (sort) {
            case NUMBER -> new Order("CAST(0 AS int)", "int");
            case DUE -> new Order(
                    "coalesce(m.extended_date, m.deadline_date, CAST('9999-12-31' AS date))", "date");
            case STATUS -> new Order(
                    "array_position(ARRAY['RAISED','CLAIMED','IN_PROGRESS','CLOSURE_REQUESTED','CLOSED','WITHDRAWN','MERGED'], i.status)",
                    "int");
            case UNIT -> new Order("coalesce(u.name, chr(1114111))", "text");
            case UPDATED -> new Order("CAST(-extract(epoch FROM i.updated_at) * 1000000 AS bigint)", "bigint");
        };
    }

    String by() {
        return key + ", " + TIES;
    }

    String after() {
        return "(" + key + ", " + TIES + ") > (CAST(:cursorKey AS " + type + "), :cursorNumber, :cursorOrdinal)";
    }
}
