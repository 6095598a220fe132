package org.taizhang.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.Tally;
import org.taizhang.query.ledger.Countable;
import org.taizhang.query.ledger.FigureSql;
import org.taizhang.query.ledger.Selection;

/** Counts items and measures of what is selected, by group: in one pass over the rows where that is possible. */
final class Tallies implements Countable<Tallies> {

    /** Of two large dimensions there are so many that nobody reads them, and no page shows them. */
    private static final int MOST_GROUPS = 10_000;

    private final JdbcClient jdbc;
    private final Grouping grouping;
    private final Map<String, String> above;
    /** By keys; what was taken over apart. */
    private final Map<List<@Nullable String>, Pair> groups = new LinkedHashMap<>();
    /** The same as it is told, once somebody has asked for it. */
    private volatile @Nullable Map<List<@Nullable String>, Counted> told;

    /**
     * @param above the unit above each unit: what counts for a unit counts for those above it as well
     * @throws Refusal TOO_MANY_GROUPS
     */
    Tallies(JdbcClient jdbc, Selection selection, Grouping grouping, Map<String, String> above) {
        this.jdbc = jdbc;
        this.grouping = grouping;
        this.above = above;
        if (grouping.by().isEmpty()) {
            groups.put(List.of(), new Pair(new Sums(), new Sums()));
        }
        count(selection);
    }

    private Tallies(Tallies same) {
        jdbc = same.jdbc;
        grouping = same.grouping;
        above = same.above;
        groups.putAll(same.groups);
    }

    private record Pair(Sums own, Sums takenOver) {

        Pair plus(Pair more, long times) {
            return new Pair(own.plus(more.own, times), takenOver.plus(more.takenOver, times));
        }

        boolean none() {
            return own.none() && takenOver.none();
        }
    }

    @Override
    public Tallies changed(Tallies before, Tallies after) {
        Tallies changed = new Tallies(this);
        changed.add(before, -1);
        changed.add(after, 1);
        if (!grouping.by().isEmpty()) {
            changed.groups.values().removeIf(Pair::none);
        }
        return changed;
    }

    private void add(Tallies more, long times) {
        more.groups.forEach((keys, pair) -> groups.merge(keys, new Pair(new Sums(), new Sums()).plus(pair, times),
                (one, other) -> one.plus(other, 1)));
    }

    @Override
    public int size() {
        return groups.size() * 2 * (new Sums().size(true) + new Sums().size(false));
    }

    /** What was counted of a group. */
    record Counted(Tally own, Tally takenOver) {}

    private void count(Selection selection) {
        if (selection.onlyOfItems() && grouping.onlyOfItems()) {
            // The first row of an item is there if any is, and has the same keys.
            count(selection, selection::select, new Part(true, "f.lead"), new Part(false, FigureSql.MEASURE));
        } else {
            // Once for each group in which it has a row, and few columns, because all are sorted for it.
            count(selection,
                    columns -> "SELECT DISTINCT ON (f.item_id" + grouping.keys(true) + ") f.* FROM ("
                            + selection.select("f.item_id, " + columns) + ") f",
                    new Part(true, "TRUE"));
            count(selection, columns -> selection.select(columns) + " AND " + FigureSql.MEASURE,
                    new Part(false, "TRUE"));
        }
    }

    /**
     * What is counted of the same rows.
     *
     * @param which rows count
     */
    private record Part(boolean ofItems, String which) {}

    /** @param rows statement for these columns of all rows */
    private void count(Selection selection, UnaryOperator<String> rows, Part... parts) {
        String sums = of(parts, part -> ", " + Sums.columns(part.ofItems(), part.which()));
        String keys = "f.taken_over" + of(parts, part -> grouping.keys(part.ofItems()));
        String columns = "f.taken_over" + of(parts, part -> grouping.columns(part.ofItems())) + Sums.read(sums);
        selection.statement(jdbc,
                "SELECT " + keys + sums + " FROM (" + rows.apply(columns) + ") f GROUP BY " + keys)
                .query(row -> {
                    add(row, parts);
                });
    }

    private static String of(Part[] parts, Function<Part, String> text) {
        return Stream.of(parts).map(text).collect(Collectors.joining());
    }

    private void add(ResultSet row, Part... parts) throws SQLException {
        boolean takenOver = row.getBoolean(1);
        int key = 2;
        int sum = 2 + parts.length * grouping.by().size();
        for (Part part : parts) {
            List<@Nullable String> keys = new ArrayList<>();
            for (int i = 0; i < grouping.by().size(); i++) {
                keys.add(row.getString(key++));
            }
            long[] sums = new long[new Sums().size(part.ofItems())];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = row.getLong(sum++);
            }
            for (List<@Nullable String> each : withThoseAbove(keys)) {
                Pair pair = groups.computeIfAbsent(each, group -> new Pair(new Sums(), new Sums()));
                (takenOver ? pair.takenOver() : pair.own()).add(part.ofItems(), sums);
            }
        }
        if (groups.size() > MOST_GROUPS) {
            throw LedgerRefusal.TOO_MANY_GROUPS.of("by");
        }
    }

    private List<List<@Nullable String>> withThoseAbove(List<@Nullable String> keys) {
        int place = grouping.by().indexOf(Dimension.UNIT);
        List<List<@Nullable String>> all = new ArrayList<>(List.of(keys));
        if (place < 0) {
            return all;
        }
        String unit = keys.get(place);
        for (String next = unit == null ? null : above.get(unit); next != null; next = above.get(next)) {
            String[] climbed = keys.toArray(String[]::new);
            climbed[place] = next;
            all.add(Arrays.asList(climbed));
        }
        return all;
    }

    Map<List<@Nullable String>, Counted> groups() {
        Map<List<@Nullable String>, Counted> known = told;
        if (known == null) {
            Map<List<@Nullable String>, Counted> counted = new LinkedHashMap<>();
            groups.forEach(
                    (keys, pair) -> counted.put(keys, new Counted(pair.own().tally(), pair.takenOver().tally())));
            known = Collections.unmodifiableMap(counted);
            told = known;
        }
        return known;
    }
}
