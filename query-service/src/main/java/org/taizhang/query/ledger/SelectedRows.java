package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.LedgerSort;

/** All rows that are selected, by which pages in each order are found, where they are few enough to be kept. */
final class SelectedRows implements Countable<SelectedRows> {

    private static final int MOST = 30_000;
    /** A row takes as much room as so many, of thirty bytes each. */
    private static final int NUMBERS = 6;

    private final List<SelectedRow> rows;
    private final boolean all;
    /** Whichever orders were asked for. */
    private final Map<LedgerSort, List<SelectedRow>> sorted = new ConcurrentHashMap<>();

    private SelectedRows(List<SelectedRow> rows, boolean all) {
        this.rows = rows;
        this.all = all;
    }

    /** @param past whether rows are asked for as they stood */
    static SelectedRows find(JdbcClient jdbc, Selection selection, boolean past) {
        String columns = Stream.of(LedgerSort.values())
                .map(sort -> Order.of(sort, past).key() + " AS by_" + sort.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "f.item_id, f.measure_id, f.number_key, f.ordinal, ", ""));
        // As they lie, and not in the order of an index, which leads to all others as well, as a leader's does.
        String statement = "SELECT * FROM (" + selection.leaderByRow().select(columns)
                + " OFFSET 0) f ORDER BY f.number_key, f.ordinal LIMIT " + (MOST + 1);
        List<SelectedRow> rows = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        selection.statement(jdbc, statement).query(row -> {
            // Each item and unit is there once, however many rows it has.
            rows.add(new SelectedRow(same(texts, row.getString("item_id")), row.getString("measure_id"),
                    same(texts, row.getString("number_key")), row.getInt("ordinal"),
                    row.getObject("by_due", LocalDate.class).toEpochDay(), row.getInt("by_status"),
                    same(texts, row.getString("by_unit")), row.getLong("by_updated"), row.getInt("by_light")));
        });
        return rows.size() > MOST ? new SelectedRows(List.of(), false) : new SelectedRows(rows, true);
    }

    private static String same(Map<String, String> texts, String text) {
        String there = texts.putIfAbsent(text, text);
        return there == null ? text : there;
    }

    /** Whether these are all; where they are too many, none of them is here. */
    boolean areAll() {
        return all;
    }

    int count() {
        return rows.size();
    }

    /** The first, or those after a row in an order; no more than so many. */
    List<SelectedRow> after(@Nullable Cursor cursor, LedgerSort sort, int limit) {
        List<SelectedRow> ordered = by(sort);
        int from = 0;
        if (cursor != null) {
            int found = Collections.binarySearch(ordered, SelectedRow.at(sort, cursor), SelectedRow.by(sort));
            from = found < 0 ? -found - 1 : found + 1;
        }
        return ordered.subList(from, Math.min(ordered.size(), from + limit));
    }

    private List<SelectedRow> by(LedgerSort sort) {
        return sorted.computeIfAbsent(sort, each -> rows.stream().sorted(SelectedRow.by(each)).toList());
    }

    /** Too many stay too many until all are found anew, on another day at the latest. */
    @Override
    public SelectedRows changed(SelectedRows before, SelectedRows after) {
        if (!all) {
            return this;
        }
        SelectedRows changed = new SelectedRows(changed(rows, before, after), true);
        if (changed.count() > MOST) {
            return new SelectedRows(List.of(), false);
        }
        // Sorted already but for what comes, which takes little longer than to look at each.
        sorted.forEach((sort, ordered) -> {
            List<SelectedRow> again = changed(ordered, before, after);
            again.sort(SelectedRow.by(sort));
            changed.sorted.put(sort, again);
        });
        return changed;
    }

    private static List<SelectedRow> changed(List<SelectedRow> rows, SelectedRows before, SelectedRows after) {
        Set<String> items = Stream.concat(before.rows.stream(), after.rows.stream()).map(SelectedRow::item)
                .collect(Collectors.toCollection(HashSet::new));
        List<SelectedRow> changed = new ArrayList<>(rows.size() + after.count());
        for (SelectedRow row : rows) {
            if (!items.contains(row.item())) {
                changed.add(row);
            }
        }
        changed.addAll(after.rows);
        return changed;
    }

    @Override
    public int size() {
        return NUMBERS * rows.size();
    }
}
