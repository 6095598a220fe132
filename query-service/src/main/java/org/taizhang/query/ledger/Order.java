package org.taizhang.query.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    record Part(Rows rows, String key, String number, String ordinal, String condition) {

        String by() {
            return key + ", " + number + ", " + ordinal;
        }

        /** The first condition is one that every index with the key knows how to use. */
        String after(String type) {
            String cursorKey = "CAST(:cursorKey AS " + type + ")";
            return key + " >= " + cursorKey + " AND (" + by() + ") > (" + cursorKey
                    + ", CAST(:cursorNumber AS text), CAST(:cursorOrdinal AS int))";
        }
    }

    private static final String STATUS = "array_position(ARRAY['RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED', 'CLOSED', 'WITHDRAWN', 'MERGED'], i.status)";

    /** @param lights those that the rows may show; all where there is none */
    static Order of(LedgerSort sort, List<LightFilter> lights) {
        return switch (sort) {
            case NUMBER -> new Order("text", List.of(measured("m.number_key"), unmeasured("i.number_key")));
            case DUE -> new Order("date",
                    List.of(measured(Condition.DUE), unmeasured("CAST('9999-12-31' AS date)")));
            case STATUS -> ofItems("int", STATUS);
            case UNIT -> ofItems("text", "coalesce(u.name, chr(1114111))");
            case UPDATED -> ofItems("bigint", "CAST(-extract(epoch FROM i.updated_at) * 1000000 AS bigint)");
            case LIGHT -> new Order("int", Arrays.stream(LightFilter.values())
                    .filter(light -> lights.isEmpty() || lights.contains(light)).flatMap(Order::lit).toList());
        };
    }

    private static Order ofItems(String type, String key) {
        return new Order(type, List.of(new Part(Rows.MEASURED, key, "i.number_key", "m.ordinal", "TRUE"),
                unmeasured(key)));
    }

    private static Part measured(String key) {
        return new Part(Rows.MEASURED, key, "m.number_key", "m.ordinal", "TRUE");
    }

    /** The key is the same for all of a part, which is then in the order of numbers. */
    private static Stream<Part> lit(LightFilter light) {
        String key = constant(List.of(LightFilter.values()).indexOf(light));
        Part measured = new Part(Rows.MEASURED, key, "m.number_key", "m.ordinal", Condition.shows(light));
        return light == LightFilter.NONE ? Stream.of(measured, unmeasured(key)) : Stream.of(measured);
    }

    private static Part unmeasured(String key) {
        return new Part(Rows.UNMEASURED, key, "i.number_key", constant(0), "TRUE");
    }

    /** A bare number would be taken for a column's place. */
    private static String constant(int value) {
        return "CAST(" + value + " AS int)";
    }
}
