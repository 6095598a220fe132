package org.taizhang.query.ledger;

import java.util.Arrays;
import java.util.List;

import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.LightFilter;

/**
 * An order of rows, always ascending, so that a page ends where the next begins. Rows are read in parts, each in this
 * order and no longer than a page, because an index serves a part where none serves them all.
 *
 * @param type of the key that is sorted by first; number and place in the item decide between equals
 */
record Order(String type, List<Part> parts) {

    /**
     * Rows that are read together.
     *
     * @param key what is sorted by first
     * @param condition which of the rows
     */
    record Part(String key, String condition) {

        String by() {
            return key + ", f.number_key, f.ordinal";
        }

        /** The first condition is one that every index with the key knows how to use. */
        String after(String type) {
            String cursorKey = "CAST(:cursorKey AS " + type + ")";
            return key + " >= " + cursorKey + " AND (" + by() + ") > (" + cursorKey
                    + ", CAST(:cursorNumber AS text), CAST(:cursorOrdinal AS int))";
        }
    }

    private static final String STATUS = "array_position(ARRAY['RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED', 'CLOSED', 'WITHDRAWN', 'MERGED'], f.status)";
    /** Newest first. An event that changes nothing else is told by the item's own row, which there is only of now. */
    private static final String UPDATED = "CAST(-extract(epoch FROM %s) * 1000000 AS bigint)";

    /**
     * @param lights those that the rows may show; all where there is none
     * @param past whether rows are read as they stood
     */
    static Order of(LedgerSort sort, List<LightFilter> lights, boolean past) {
        return switch (sort) {
            case NUMBER -> by("text", "f.number_key");
            case DUE -> by("date", Condition.DUE);
            case STATUS -> by("int", STATUS);
            case UNIT -> by("text", "coalesce(u.name, chr(1114111))");
            case UPDATED -> by("bigint", UPDATED.formatted(past
                    ? "f.changed_at"
                    : "(SELECT i.updated_at FROM item_row i WHERE i.item_id = f.item_id)"));
            case LIGHT -> new Order("int", Arrays.stream(LightFilter.values())
                    .filter(light -> lights.isEmpty() || lights.contains(light)).map(Order::lit).toList());
        };
    }

    private static Order by(String type, String key) {
        return new Order(type, List.of(new Part(key, "TRUE")));
    }

    /** The key is the same for all of a part, which is then in the order of numbers. A bare number would be a column. */
    private static Part lit(LightFilter light) {
        return new Part("CAST(" + List.of(LightFilter.values()).indexOf(light) + " AS int)", Condition.shows(light));
    }
}
