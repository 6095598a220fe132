package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.FacetsView.Facet;
import org.taizhang.api.ledger.FacetsView.Value;
import org.taizhang.query.edge.Columns;

/** Counts the rows of each value of each facet, leaving out what the facet's own parameter restricts. */
final class FacetCounts implements Countable<FacetCounts> {

    static final int MOST_VALUES = 50;
    private static final String UNIT = "unit";
    private static final Set<String> MANY_VALUES = Set.of("plan", UNIT);

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
        VALUES.put(UNIT, "f.unit_id");
    }

    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private final Map<UnitsOfRow, Long> units = new HashMap<>();

    /**
     * @param without tells the same of what is selected without a parameter's restriction, or null where that is not known
     */
    FacetCounts(JdbcClient jdbc, Selection selection, Function<String, @Nullable FacetCounts> without) {
        // Those that are not restricted are of the same rows, which are then gone through once.
        count(jdbc, selection.select(columns(free(selection))), free(selection), selection);
        if (selection.ofAnyStatus()) {
            count(jdbc, selection.selectWithdrawn(columns(List.of("status"))), List.of("status"), selection);
        }
        List<String> restricted = new ArrayList<>(VALUES.keySet());
        restricted.removeAll(free(selection));
        for (String facet : restricted) {
            FacetCounts known = without.apply(facet);
            if (known == null) {
                count(jdbc, selection.select(columns(List.of(facet)), facet), List.of(facet), selection);
            } else if (facet.equals(UNIT)) {
                units.putAll(known.units);
            } else {
                counts.put(facet, known.counts.getOrDefault(facet, Map.of()));
            }
        }
    }

    private static List<String> free(Selection selection) {
        return VALUES.keySet().stream().filter(
                facet -> !selection.restricts(facet) || facet.equals("status") && selection.ofAnyStatus()).toList();
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

    private static String columns(List<String> facets) {
        return facets.stream().map(facet -> VALUES.get(facet) + " AS " + facet).collect(Collectors.joining(", "))
                + (facets.contains(UNIT) ? ", f.lead_units AS leads" : "");
    }

    /**
     * In one pass. Facets of few values each are grouped together, as there are few combinations of them: that is less work
     * than to group each row by each of them.
     */
    private void count(JdbcClient jdbc, String rows, List<String> facets, Selection selection) {
        if (facets.isEmpty()) {
            return;
        }
        List<List<String>> together = Stream
                .concat(Stream.of(facets.stream().filter(facet -> !MANY_VALUES.contains(facet)).toList()),
                        facets.stream().filter(MANY_VALUES::contains).map(List::of))
                .filter(each -> !each.isEmpty()).toList();
        String sets = together.stream()
                .map(each -> each.contains(UNIT) ? "(unit, leads)" : "(" + String.join(", ", each) + ")")
                .collect(Collectors.joining(", "));
        String which = IntStream.range(0, together.size())
                .mapToObj(i -> "WHEN GROUPING(" + together.get(i).getFirst() + ") = 0 THEN " + i)
                .collect(Collectors.joining(" ", "CASE ", " END"));
        selection.statement(jdbc, "SELECT " + which + " AS which, " + sets.replaceAll("[()]", "")
                + ", count(*) AS rows FROM (" + rows + ") selected GROUP BY GROUPING SETS (" + sets + ")")
                .query(row -> {
                    for (String facet : together.get(row.getInt("which"))) {
                        String value = row.getString(facet);
                        if (facet.equals(UNIT)) {
                            units.merge(new UnitsOfRow(value, Columns.texts(row, "leads")), row.getLong("rows"),
                                    Long::sum);
                        } else if (value != null) {
                            // What has no value cannot be chosen by one.
                            counts.computeIfAbsent(facet, each -> new HashMap<>()).merge(value, row.getLong("rows"),
                                    Long::sum);
                        }
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
