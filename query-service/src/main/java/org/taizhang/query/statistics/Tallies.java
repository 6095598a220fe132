package org.taizhang.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.Tally;
import org.taizhang.query.ledger.Countable;
import org.taizhang.query.ledger.Selection;

/** Counts what is selected, by group: items in one pass over the rows, measures in another. */
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
        count(selection, true);
        count(selection, false);
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

    private void count(Selection selection, boolean ofItems) {
        // Few columns, because items that count once are sorted for it.
        String rows = selection.select("f.item_id, f.taken_over, " + Sums.read(ofItems) + grouping.columns(ofItems))
                + (ofItems && selection.onlyOfItems() && grouping.onlyOfItems() ? " AND f.lead" : "")
                + (ofItems ? "" : " AND f.measure_id <> ''");
        if (ofItems && !(selection.onlyOfItems() && grouping.onlyOfItems())) {
            // Once for each group in which it has a row.
            rows = "SELECT DISTINCT ON (f.item_id" + grouping.keys() + ") f.* FROM (" + rows + ") f";
        }
        String keys = "f.taken_over" + grouping.keys();
        selection.statement(jdbc,
                "SELECT " + keys + ", " + Sums.columns(ofItems) + " FROM (" + rows + ") f GROUP BY " + keys)
                .query(row -> {
                    add(row, ofItems);
                });
    }

    private void add(ResultSet row, boolean ofItems) throws SQLException {
        int first = 2 + grouping.by().size();
        long[] sums = new long[new Sums().size(ofItems)];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = row.getLong(first + i);
        }
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < grouping.by().size(); i++) {
            keys.add(row.getString(2 + i));
        }
        for (List<@Nullable String> each : withThoseAbove(keys)) {
            Pair pair = groups.computeIfAbsent(each, group -> new Pair(new Sums(), new Sums()));
            (row.getBoolean(1) ? pair.takenOver() : pair.own()).add(ofItems, sums);
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
