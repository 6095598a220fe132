package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.Comparator;

import org.taizhang.api.ledger.LedgerSort;

/**
 * A row that is selected, with what it is sorted by in each order, as {@link Order} tells it.
 *
 * @param due days since 1970
 */
record SelectedRow(String item, String measure, String number, int ordinal, long due, int status, String unit,
        long updated, int light) {

    /** As PostgreSQL compares texts by their bytes in UTF-8. */
    private static final Comparator<String> BYTEWISE = SelectedRow::compareBytewise;
    private static final Comparator<SelectedRow> BY_NUMBER = Comparator.comparing(SelectedRow::number, BYTEWISE)
            .thenComparingInt(SelectedRow::ordinal);

    static Comparator<SelectedRow> by(LedgerSort sort) {
        return switch (sort) {
            case NUMBER -> BY_NUMBER;
            case DUE -> Comparator.comparingLong(SelectedRow::due).thenComparing(BY_NUMBER);
            case STATUS -> Comparator.comparingInt(SelectedRow::status).thenComparing(BY_NUMBER);
            case UNIT -> Comparator.comparing(SelectedRow::unit, BYTEWISE).thenComparing(BY_NUMBER);
            case UPDATED -> Comparator.comparingLong(SelectedRow::updated).thenComparing(BY_NUMBER);
            case LIGHT -> Comparator.comparingInt(SelectedRow::light).thenComparing(BY_NUMBER);
        };
    }

    /** Where a page ended: it compares as the row did with which it ended. */
    static SelectedRow at(LedgerSort sort, Cursor cursor) {
        String key = cursor.key();
        return new SelectedRow("", "", cursor.number(), cursor.ordinal(),
                sort == LedgerSort.DUE ? LocalDate.parse(key).toEpochDay() : 0,
                sort == LedgerSort.STATUS ? Integer.parseInt(key) : 0, sort == LedgerSort.UNIT ? key : "",
                sort == LedgerSort.UPDATED ? Long.parseLong(key) : 0,
                sort == LedgerSort.LIGHT ? Integer.parseInt(key) : 0);
    }

    /** What the row is sorted by first, as a cursor has it. */
    String key(LedgerSort sort) {
        return switch (sort) {
            case NUMBER -> number;
            case DUE -> LocalDate.ofEpochDay(due).toString();
            case STATUS -> Integer.toString(status);
            case UNIT -> unit;
            case UPDATED -> Long.toString(updated);
            case LIGHT -> Integer.toString(light);
        };
    }

    /** Characters beyond the first 65,536 come last in UTF-8, where Java has them before some others. */
    private static int compareBytewise(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
