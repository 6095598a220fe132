package org.taizhang.query.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.FacetsView.Facet;
import org.taizhang.api.ledger.FacetsView.Value;
import org.taizhang.query.edge.Columns;

/** Counts the rows of each value of each facet, leaving out what the facet's own parameter restricts. */
final class FacetCounts implements Countable<FacetCounts> {

    static final int MOST_VALUES = 50;

    /** What the values are, by the parameter that takes them. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("plan", "f.plan_id");
        VALUES.put("status", "f.status");
        VALUES.put("light", "coalesce(" + Condition.LIGHT + ", 'NONE')");
        VALUES.put("aspect", "f.aspect");
        VALUES.put("source", "f.source_kind");
        VALUES.put("deadlineKind", "f.deadline_kind");
        VALUES.put("overdue", "CAST((" + Condition.OVERDUE + ") IS TRUE AS text)");
        VALUES.put("takenOver", "CAST(f.taken_over AS text)");
        VALUES.put("hasEvidence", "CAST(f.has_evidence AS text)");
    }

    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private final Map<UnitsOfRow, Long> units = new HashMap<>();

    FacetCounts(JdbcClient jdbc, Selection selection) {
        // Those that are not restricted are of the same rows, which are then gone through once.
        count(jdbc, selection, VALUES.keySet().stream().filter(facet -> !selection.restricts(facet)).toList());
        VALUES.keySet().stream().filter(selection::restricts)
                .forEach(facet -> count(jdbc, selection, List.of(facet), facet));
        selection.statement(jdbc, "SELECT unit, leads, count(*) AS rows FROM ("
                + selection.select("f.unit_id AS unit, f.lead_units AS leads", "unit")
                + ") selected GROUP BY unit, leads").query(row -> {
                    units.put(new UnitsOfRow(row.getString("unit"), Columns.texts(row, "leads")), row.getLong("rows"));
                });
    }

    private FacetCounts(FacetCounts same) {
        same.counts.forEach((facet, values) -> counts.put(facet, new HashMap<>(values)));
        units.putAll(same.units);
    }

    @Override
    public FacetCounts changed(FacetCounts before, FacetCounts after) {
        FacetCounts changed = new FacetCounts(this);
        changed.add(before, -1);
        changed.add(after, 1);
        return changed;
    }

    private void add(FacetCounts more, long times) {
        more.counts.forEach((facet, values) -> add(counts.computeIfAbsent(facet, each -> new HashMap<>()), values,
                times));
        add(units, more.units, times);
    }

    /** What no row has any more is no value to choose. */
    private static <K> void add(Map<K, Long> rows, Map<K, Long> more, long times) {
        more.forEach((key, count) -> rows.merge(key, count * times, Long::sum));
        rows.values().removeIf(count -> count == 0);
    }

    @Override
    public int size() {
        return units.size() + counts.values().stream().mapToInt(Map::size).sum();
    }

    private record UnitsOfRow(@Nullable String unit, List<String> leads) {}

    private void count(JdbcClient jdbc, Selection selection, List<String> facets, String... without) {
        if (facets.isEmpty()) {
            return;
        }
        String columns = facets.stream().map(facet -> VALUES.get(facet) + " AS " + facet)
                .collect(Collectors.joining(", "));
        String which = facets.stream().map(facet -> "WHEN GROUPING(" + facet + ") = 0 THEN '" + facet + "'")
                .collect(Collectors.joining(" ", "CASE ", " END"));
        selection.statement(jdbc, "SELECT " + which + " AS facet, coalesce(" + String.join(", ", facets)
                + ") AS value, count(*) AS rows FROM (" + selection.select(columns, without)
                + ") selected GROUP BY GROUPING SETS ((" + String.join("), (", facets) + "))").query(row -> {
                    String value = row.getString("value");
                    // What has no value cannot be chosen by one.
                    if (value != null) {
                        counts.computeIfAbsent(row.getString("facet"), facet -> new HashMap<>()).put(value,
                                row.getLong("rows"));
                    }
                });
    }

    /** A facet whose values speak for themselves. */
    Facet of(String facet) {
        return facet(counts.getOrDefault(facet, Map.of()), Map.of());
    }

    Facet plans(JdbcClient jdbc) {
        Map<String, Long> plans = counts.getOrDefault("plan", Map.of());
        Map<String, String> titles = new HashMap<>();
        jdbc.sql("SELECT plan_id, title FROM plan_row WHERE plan_id = ANY (?)")
                .param(plans.keySet().toArray(String[]::new)).query(row -> {
                    titles.put(row.getString(1), row.getString(2));
                });
        return facet(plans, titles);
    }

    /** A row counts for its units and for all above them, as it is found by each of these. */
    Facet units(JdbcClient jdbc) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> above = new HashMap<>();
        jdbc.sql("SELECT unit_id, name, parent_id FROM unit_directory").query(row -> {
            names.put(row.getString(1), row.getString(2));
            if (row.getString(3) != null) {
                above.put(row.getString(1), row.getString(3));
            }
        });
        Map<String, Long> rows = new HashMap<>();
        units.forEach((its, count) -> {
            Set<String> found = new TreeSet<>();
            its.leads().forEach(unit -> climb(unit, above, found));
            climb(its.unit(), above, found);
            found.retainAll(names.keySet());
            found.forEach(unit -> rows.merge(unit, count, Long::sum));
        });
        return facet(rows, names);
    }

    /** Up to the root, or to where another has been. */
    private static void climb(@Nullable String from, Map<String, String> above, Set<String> found) {
        String unit = from;
        while (unit != null && found.add(unit)) {
            unit = above.get(unit);
        }
    }

    private static Facet facet(Map<String, Long> rows, Map<String, String> names) {
        List<Value> values = rows.entrySet().stream()
                .map(each -> new Value(each.getKey(), names.get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(Value::rows).reversed().thenComparing(Value::value)).toList();
        List<Value> others = values.subList(Math.min(MOST_VALUES, values.size()), values.size());
        return new Facet(values.stream().limit(MOST_VALUES).toList(), others.size(),
                others.stream().mapToLong(Value::rows).sum());
    }
}
