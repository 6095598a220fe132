package org.taizhang.query.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.ledger.Countable;
import org.taizhang.query.ledger.FigureSql;
import org.taizhang.query.ledger.Selection;

/** How many items or measures there are of each value: whatever is told of a spread follows from that. */
final class Spread implements Countable<Spread> {

    private static final String OPEN = "f.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')";

    /** What is spread. */
    enum Of {

        /** Days since open items were raised. */
        AGE(true, "CAST(:on AS date) - f.raised_on", OPEN),
        /** Days from raising to the first closing, if there was one. */
        FIRST_ROUND(true, "f.first_closed_on - f.raised_on", "TRUE"),
        /** Deadlines that passed with a measure open. */
        SLIPS(false, "f.slips", "TRUE"),
        /** Closings of an item that were returned. */
        RETURNS(true, "f.returns", "TRUE"),
        /** Current deadlines of open measures that have one, in days since 1970. */
        DUE(false, "f.due - DATE '1970-01-01'", "f.completed_on IS NULL AND " + OPEN);

        private final boolean ofItems;
        private final String value;
        private final String which;

        Of(boolean ofItems, String value, String which) {
            this.ofItems = ofItems;
            this.value = value;
            this.which = which;
        }

        private String column() {
            return "CASE WHEN " + which + " THEN " + value + " END AS " + name();
        }
    }

    private final Map<Of, NavigableMap<Integer, Long>> counts = new EnumMap<>(Of.class);

    private Spread() {}

    static Spread count(JdbcClient jdbc, Selection selection) {
        Spread spread = new Spread();
        spread.count(jdbc, selection, true);
        spread.count(jdbc, selection, false);
        return spread;
    }

    /** All that is spread of items, or of measures, in one pass over the rows. */
    private void count(JdbcClient jdbc, Selection selection, boolean ofItems) {
        List<Of> these = Arrays.stream(Of.values()).filter(of -> of.ofItems == ofItems).toList();
        String columns = these.stream().map(Of::column).collect(Collectors.joining(", "));
        String names = these.stream().map(Of::name).collect(Collectors.joining(", "));
        String which = these.stream().map(of -> "WHEN GROUPING(" + of + ") = 0 THEN '" + of + "'")
                .collect(Collectors.joining(" ", "CASE ", " END"));
        selection.statement(jdbc, "SELECT " + which + ", coalesce(" + names + ") AS value, count(*) FROM ("
                + rows(selection, columns, ofItems) + ") counted GROUP BY GROUPING SETS (("
                + names.replace(", ", "), (") + "))").query(row -> {
                    Integer value = row.getObject(2, Integer.class);
                    if (value != null) {
                        counts.computeIfAbsent(Of.valueOf(row.getString(1)), of -> new TreeMap<>()).put(value,
                                row.getLong(3));
                    }
                });
    }

    /** Items count once each, whichever of their rows are selected. */
    private static String rows(Selection selection, String columns, boolean ofItems) {
        if (!ofItems) {
            return selection.select(columns) + " AND " + FigureSql.MEASURE;
        }
        return selection.onlyOfItems()
                ? selection.select(columns) + " AND f.lead"
                : "SELECT DISTINCT ON (item_id) * FROM (" + selection.select("f.item_id, " + columns) + ") rows";
    }

    @Override
    public Spread changed(Spread before, Spread after) {
        Spread changed = new Spread();
        for (Of of : Of.values()) {
            NavigableMap<Integer, Long> counted = new TreeMap<>(of(of));
            before.of(of).forEach((value, count) -> counted.merge(value, -count, Long::sum));
            after.of(of).forEach((value, count) -> counted.merge(value, count, Long::sum));
            counted.values().removeIf(count -> count == 0);
            changed.counts.put(of, counted);
        }
        return changed;
    }

    @Override
    public int size() {
        return counts.values().stream().mapToInt(Map::size).sum();
    }

    /** How many of each value there are. */
    NavigableMap<Integer, Long> of(Of of) {
        return counts.getOrDefault(of, new TreeMap<>());
    }

    long all(Of of) {
        return of(of).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The least value that so many of a hundred do not exceed; null where there are none. */
    @Nullable
    Integer percentile(Of of, int percent) {
        long wanted = all(of) * percent;
        long reached = 0;
        for (Map.Entry<Integer, Long> each : of(of).entrySet()) {
            reached += each.getValue();
            if (reached * 100 >= wanted) {
                return each.getKey();
            }
        }
        return null;
    }
}
