package org.taizhang.query.ledger;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.statistics.SpreadKind;

/**
 * What is spread, as SQL on a row {@code f} of {@code ledger_fact} for the day {@code :on}. The ledger lists by the same
 * conditions, so that a number and its rows cannot differ.
 *
 * @param which rows have a value
 * @param value a number; null for what has none
 */
public record SpreadSql(String which, String value) {

    private static final String OPEN = "f.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')";

    private static final Map<SpreadKind, SpreadSql> ALL = new EnumMap<>(Map.of(
            SpreadKind.AGE, new SpreadSql(OPEN, "CAST(:on AS date) - f.raised_on"),
            SpreadKind.FIRST_ROUND, new SpreadSql("TRUE", "f.first_closed_on - f.raised_on"),
            SpreadKind.SLIPS, new SpreadSql(FigureSql.MEASURE,
                    // Nothing happens on the day on which the last one passes.
                    "f.slips + CASE WHEN " + FigureSql.OPEN + " AND f.due < :on THEN 1 ELSE 0 END"),
            SpreadKind.RETURNS, new SpreadSql("TRUE", "f.returns"),
            // In days since 1970.
            SpreadKind.DUE, new SpreadSql("f.completed_on IS NULL AND " + OPEN, "f.due - DATE '1970-01-01'")));

    public static SpreadSql of(SpreadKind kind) {
        return ALL.getOrDefault(kind, new SpreadSql("FALSE", "0"));
    }

    /** The value, null where the row does not count. */
    public String column() {
        return "CASE WHEN " + which + " THEN " + value + " END";
    }

    /** Which rows count, or of these those with a value in a range. */
    String rows(@Nullable Integer atLeast, @Nullable Integer atMost) {
        String number = "(" + value + ")";
        return which + " AND " + number + " IS NOT NULL"
                + (atLeast == null ? "" : " AND " + number + " >= " + atLeast)
                + (atMost == null ? "" : " AND " + number + " <= " + atMost);
    }
}
