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
import org.taizhang.api.statistics.SpreadKind;
import org.taizhang.query.ledger.Countable;
import org.taizhang.query.ledger.FigureSql;
import org.taizhang.query.ledger.Selection;
import org.taizhang.query.ledger.SpreadSql;

/** How many items or measures there are of each value: whatever is told of a spread follows from that. */
final class Spread implements Countable<Spread> {

    private final Map<SpreadKind, NavigableMap<Integer, Long>> counts = new EnumMap<>(SpreadKind.class);

    private Spread() {}

    static Spread count(JdbcClient jdbc, Selection selection) {
        Spread spread = new Spread();
        spread.count(jdbc, selection, true);
        spread.count(jdbc, selection, false);
        return spread;
    }

    /** All that is spread of items, or of measures, in one pass: of what they are together there are few. */
    private void count(JdbcClient jdbc, Selection selection, boolean ofItems) {
        List<SpreadKind> these = Arrays.stream(SpreadKind.values()).filter(kind -> kind.ofItems() == ofItems).toList();
        String columns = these.stream().map(kind -> SpreadSql.of(kind).column() + " AS " + kind)
                .collect(Collectors.joining(", "));
        String names = these.stream().map(SpreadKind::name).collect(Collectors.joining(", "));
        selection.statement(jdbc, "SELECT count(*), " + names + " FROM (" + rows(selection, columns, ofItems)
                + ") counted GROUP BY " + names).query(row -> {
                    for (int i = 0; i < these.size(); i++) {
                        Integer value = row.getObject(2 + i, Integer.class);
                        if (value != null) {
                            counts.computeIfAbsent(these.get(i), kind -> new TreeMap<>()).merge(value, row.getLong(1),
                                    Long::sum);
                        }
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
        for (SpreadKind kind : SpreadKind.values()) {
            NavigableMap<Integer, Long> counted = new TreeMap<>(of(kind));
            before.of(kind).forEach((value, count) -> counted.merge(value, -count, Long::sum));
            after.of(kind).forEach((value, count) -> counted.merge(value, count, Long::sum));
            counted.values().removeIf(count -> count == 0);
            changed.counts.put(kind, counted);
        }
        return changed;
    }

    @Override
    public int size() {
        return counts.values().stream().mapToInt(Map::size).sum();
    }

    /** How many of each value there are. */
    NavigableMap<Integer, Long> of(SpreadKind kind) {
        return counts.getOrDefault(kind, new TreeMap<>());
    }

    long all(SpreadKind kind) {
        return of(kind).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The least value that so many of a hundred do not exceed; null where there are none. */
    @Nullable
    Integer percentile(SpreadKind kind, int percent) {
        long wanted = all(kind) * percent;
        long reached = 0;
        for (Map.Entry<Integer, Long> each : of(kind).entrySet()) {
            reached += each.getValue();
            if (reached * 100 >= wanted) {
                return each.getKey();
            }
        }
        return null;
    }
}
