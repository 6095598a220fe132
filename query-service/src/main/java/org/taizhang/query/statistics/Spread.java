package org.taizhang.query.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.ledger.Countable;
import org.taizhang.query.ledger.Selection;

/** How many items or measures there are of each value: whatever is told of a spread follows from that. */
final class Spread implements Countable<Spread> {

    private static final String OPEN = "f.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')";

    /** What is spread. */
    enum Of {

        /** Days since open items were raised. */
        AGE(true, "CAST(:on AS date) - f.raised_on", OPEN),
        /** Days from raising to the first closing. */
        FIRST_ROUND(true, "f.first_closed_on - f.raised_on", "f.first_closed_on IS NOT NULL"),
        /** Deadlines that passed with a measure open. */
        SLIPS(false, "f.slips", "f.measure_id <> ''"),
        /** Closings of an item that were returned. */
        RETURNS(true, "f.returns", "TRUE"),
        /** Current deadlines of open measures, in days since 1970. */
        DUE(false, "f.due - DATE '1970-01-01'", "f.due IS NOT NULL AND f.completed_on IS NULL AND " + OPEN);

        private final boolean ofItems;
        private final String value;
        private final String which;

        Of(boolean ofItems, String value, String which) {
            this.ofItems = ofItems;
            this.value = value;
            this.which = which;
        }

        /** Items count once each, whichever of their rows are selected. */
        private String rows(Selection selection) {
            if (!ofItems || selection.onlyOfItems()) {
                return selection.select(value + " AS value") + " AND " + which + (ofItems ? " AND f.lead" : "");
            }
            return "SELECT DISTINCT ON (item_id) value FROM ("
                    + selection.select("f.item_id, " + value + " AS value") + " AND " + which + ") rows";
        }
    }

    private final Map<Of, NavigableMap<Integer, Long>> counts = new EnumMap<>(Of.class);

    private Spread() {}

    static Spread count(JdbcClient jdbc, Selection selection) {
        Spread spread = new Spread();
        for (Of of : Of.values()) {
            NavigableMap<Integer, Long> counted = new TreeMap<>();
            selection.statement(jdbc,
                    "SELECT value, count(*) FROM (" + of.rows(selection) + ") counted GROUP BY value")
                    .query(row -> {
                        counted.put(row.getInt(1), row.getLong(2));
                    });
            spread.counts.put(of, counted);
        }
        return spread;
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
