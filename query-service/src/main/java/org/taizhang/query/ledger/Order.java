package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.LightFilter;
import org.taizhang.query.edge.Columns;

/**
 * An order of rows, always ascending, so that a page ends where the next begins. Number and place in the item decide
 * between rows of the same key. Few rows are all read and sorted. Of many, an index gives the first ones: they are then
 * read part by part until there is a page of them, because an index serves a part where none serves them all. Of rows as
 * they stood, no index serves the order of what happened last.
 *
 * @param type of the key that is sorted by first
 * @param key of a row {@code f}, whose unit is {@code u}
 */
record Order(String type, String key) {

    private static final List<ItemStatus> STATUSES = List.of(ItemStatus.values());
    private static final List<LightFilter> LIGHTS = List.of(LightFilter.values());
    /** Rows that are sorted in half a second, wherever in the table they are. */
    private static final long MOST_SORTED = 50_000;
    /** Of what is selected, these may have none of the first lights, for which all that show one would be gone through. */
    private static final long SORTED_BY_LIGHT = 10_000;
    private static final String LAST_NAME = "chr(1114111)";

    /** Rows of so many items that were touched last; those that can have none that is wanted are passed by. */
    private static final String TOUCHED_LAST = "SELECT f.*, t.touched FROM (SELECT *, -position AS touched FROM item_touched"
            + " WHERE %s ORDER BY -position LIMIT :items) t JOIN ledger_fact f ON f.item_id = t.item_id"
            + " WHERE %s";

    /** The units that have rows, by name, found in as many steps as there are units; with those that had some. */
    private static final String UNITS = """
            WITH RECURSIVE ids AS (SELECT least((SELECT min(unit_id) FROM ledger_fact),
                    (SELECT min(unit_id) FROM ledger_fact_past WHERE :past)) AS unit_id UNION ALL
                SELECT least((SELECT min(n.unit_id) FROM ledger_fact n WHERE n.unit_id > ids.unit_id),
                    (SELECT min(n.unit_id) FROM ledger_fact_past n WHERE n.unit_id > ids.unit_id AND :past))
                FROM ids WHERE ids.unit_id IS NOT NULL)
            SELECT d.name, array_agg(ids.unit_id) AS units FROM ids LEFT JOIN unit_directory d ON d.unit_id = ids.unit_id
            WHERE ids.unit_id IS NOT NULL AND (CAST(:from AS text) IS NULL OR d.name IS NULL OR d.name >= :from)
            GROUP BY d.name ORDER BY d.name NULLS LAST""";

    /**
     * Rows that are read together, in this order.
     *
     * @param key what they are sorted by first
     * @param condition which of the rows
     * @param params of key and condition
     */
    private record Part(String key, String condition, Map<String, ?> params) {

        static Part all(String key) {
            return new Part(key, "TRUE", Map.of());
        }

        /** The key is the same for all of it, which is then in the order of numbers. A bare number would be a column. */
        static Part constant(int key, String condition) {
            return new Part("CAST(" + key + " AS int)", condition, Map.of());
        }

        Statement statement(Selection selection, String after) {
            return new Statement(selection.select(columns(key)) + " AND " + condition
                    + after.replace("{key}", key) + " ORDER BY " + key + ", f.number_key, f.ordinal LIMIT :limit",
                    params);
        }
    }

    /** Of item, measure and key of rows, no more than {@code :limit}. */
    record Statement(String sql, Map<String, ?> params) {}

    /** @param past whether rows are read as they stood */
    static Order of(LedgerSort sort, boolean past) {
        return switch (sort) {
            case NUMBER -> new Order("text", "f.number_key");
            case DUE -> new Order("date", Condition.DUE);
            case STATUS -> new Order("int", STATUSES.stream().map(Enum::name)
                    .collect(Collectors.joining("', '", "array_position(ARRAY['", "'], f.status)")));
            case UNIT -> new Order("text", "coalesce(u.name, " + LAST_NAME + ")");
            // Newest first. An event that changes nothing else is told by the item's own row, which there is only of now.
            case UPDATED -> new Order("bigint",
                    past
                            ? "(-f.from_position)"
                            : "(SELECT -t.position FROM item_touched t WHERE t.item_id = f.item_id)");
            case LIGHT -> new Order("int", LIGHTS.stream()
                    .map(light -> "WHEN " + Condition.shows(light) + " THEN " + LIGHTS.indexOf(light))
                    .collect(Collectors.joining(" ", "CASE ", " END")));
        };
    }

    /** @param past whether rows are read as they stood */
    static boolean walksSooner(FindLedger query, Selection selection, Total total, boolean past) {
        boolean inOrder = query.sort() == LedgerSort.NUMBER || query.sort() == LedgerSort.UPDATED;
        return inOrder && !past && selection.isOfOnePlan()
                || total.indexIsSooner(query.limit()) && total.rows() > sortedUpTo(query, past);
    }

    /**
     * Up to how many rows are sorted, although an index may lead to a page of them sooner: where those that are selected lie
     * together in this order, most of the others may come before them. Numbers follow the days on which problems were
     * raised, and so do deadlines; a unit's rows are those that it leads as well, whichever unit they are another's of; as
     * they stood, lights and second rounds come late among the statuses, and few of a light are of what is selected.
     *
     * @param past whether rows are read as they stood: there, fewer indexes know what is selected
     */
    private static long sortedUpTo(FindLedger query, boolean past) {
        LedgerFilter filter = query.filter();
        boolean dueThen = filter.dueFrom() != null || filter.dueTo() != null;
        boolean again = past && filter.round() != null && filter.round() > 1;
        boolean lit = past && (!filter.light().isEmpty() || filter.overdue() != null);
        return switch (query.sort()) {
            case NUMBER -> dueThen ? MOST_SORTED : 0;
            case DUE -> 0;
            case STATUS -> again ? Long.MAX_VALUE : dueThen || lit ? MOST_SORTED : 0;
            case LIGHT -> dueThen ? MOST_SORTED : past && !lit && !hadEvidence(filter) ? SORTED_BY_LIGHT : 0;
            case UNIT -> filter.unit() == null ? 0 : MOST_SORTED;
            // Of rows that stand still, the event since when they do changes with each: no index is kept of it.
            case UPDATED -> past ? Long.MAX_VALUE : MOST_SORTED;
        };
    }

    /** Which light, is known to be one. */
    private static boolean isLit(LedgerFilter filter) {
        return !filter.light().isEmpty() && !filter.light().contains(LightFilter.NONE);
    }

    /** Whatever light it showed. */
    private static boolean hadEvidence(LedgerFilter filter) {
        return Boolean.TRUE.equals(filter.hasEvidence()) && filter.light().isEmpty();
    }

    /** Those that read few rows, and sort them. The planner would walk through an index, past all that is not selected. */
    Statement sorting(Selection selection, boolean cursor, Map<String, ?> params) {
        return new Statement("SELECT * FROM (" + selection.select(columns(key)) + " OFFSET 0) f WHERE TRUE"
                + after(cursor).replace("{key}", "f.sort_key")
                + " ORDER BY f.sort_key, f.number_key, f.ordinal LIMIT :limit", params);
    }

    /**
     * The same of rows by unit where units are asked for: an index has each unit's own, and only what these lead of others'
     * is sorted.
     */
    Statement ofUnits(Selection selection, boolean cursor) {
        String after = after(cursor).replace("{key}", key);
        String rows = selection.select(columns(key), "unit") + after;
        Map<String, String> params = new LinkedHashMap<>();
        selection.units().forEach(unit -> params.put("unit" + params.size(), unit));
        String own = params.keySet().stream()
                .map(unit -> "(" + rows + " AND f.unit_id = :" + unit
                        + " ORDER BY f.number_key, f.ordinal LIMIT :limit)")
                .collect(Collectors.joining(" UNION ALL "));
        return new Statement("SELECT * FROM (" + own + " UNION ALL (" + rows
                + " AND f.lead_units && CAST(:unit AS text[]) AND (f.unit_id = ANY (:unit)) IS NOT TRUE OFFSET 0)) f"
                + " ORDER BY f.sort_key, f.number_key, f.ordinal LIMIT :limit", params);
    }

    /** One that reads the first of the rows that are the first by number, whatever is selected. */
    Statement amongFirstNumbers(Selection selection, boolean cursor, long rows) {
        String after = after(cursor).replace("{key}", key);
        return new Part(key, "TRUE", Map.of("rows", rows)).statement(
                selection.among("SELECT * FROM ledger_fact f WHERE TRUE" + after
                        + " ORDER BY f.number_key, f.ordinal LIMIT :rows"),
                after);
    }

    /** @param items among how many that were touched last */
    Statement touchedLast(Selection selection, boolean cursor, long items) {
        String which = (selection.isOfAPlan() ? "plan_id = :plan" : "TRUE")
                + (cursor ? " AND -position >= CAST(:cursorKey AS bigint)" : "");
        return new Part("f.touched", "TRUE", Map.of("items", items)).statement(
                selection.among(TOUCHED_LAST.formatted(which, selection.touched())), after(cursor));
    }

    /** Those that read the first of many rows, one after the other until there are enough. */
    List<Statement> walking(JdbcClient jdbc, FindLedger query, Selection selection, @Nullable Cursor cursor,
            boolean past) {
        if (query.sort() == LedgerSort.UPDATED) {
            return List.of(touchedLast(selection, cursor != null, Long.MAX_VALUE));
        }
        LedgerFilter filter = query.filter();
        if (query.sort() == LedgerSort.LIGHT && past && hadEvidence(filter)) {
            return litThenOthers(selection, cursor != null);
        }
        List<Part> parts = switch (query.sort()) {
            // What is not overdue is due from this day on: what is overdue comes before, and is not passed by.
            case DUE -> List.of(isLit(filter) && !filter.light().contains(LightFilter.RED)
                    ? new Part(key, key + " >= :on", Map.of())
                    : Part.all(key));
            case NUMBER, UPDATED -> List.of(Part.all(key));
            case STATUS -> STATUSES.stream()
                    .filter(status -> filter.status().isEmpty() || filter.status().contains(status))
                    .map(status -> Part.constant(STATUSES.indexOf(status) + 1, "f.status = '" + status + "'")).toList();
            case LIGHT -> LIGHTS.stream()
                    .filter(light -> filter.light().isEmpty() || filter.light().contains(light))
                    .map(light -> Part.constant(LIGHTS.indexOf(light), Condition.shows(light))).toList();
            case UNIT -> units(jdbc, cursor, past);
        };
        String after = after(cursor != null);
        Selection found = query.sort() == LedgerSort.LIGHT && past ? selection.leaderByRow() : selection;
        return parts.stream().map(part -> part.statement(found, after)).toList();
    }

    /**
     * By light, of what had evidence: few of these showed one, which an index has by when they stood, and they are sorted;
     * of the others, which come last, there are many.
     */
    private List<Statement> litThenOthers(Selection selection, boolean cursor) {
        return List.of(sorting(selection.byTime().lit(), cursor, Map.of()),
                Part.constant(LIGHTS.indexOf(LightFilter.NONE), Condition.shows(LightFilter.NONE)).statement(selection,
                        after(cursor)));
    }

    /** One for each name, which several units may have; who has no unit, or one without a name, comes last. */
    private static List<Part> units(JdbcClient jdbc, @Nullable Cursor cursor, boolean past) {
        List<Part> parts = new ArrayList<>();
        List<String> nameless = new ArrayList<>();
        JdbcClient.StatementSpec units = jdbc.sql(UNITS).param("past", past)
                .param("from", cursor == null ? null : cursor.key());
        units.query(row -> {
            List<String> ids = Columns.texts(row, "units");
            if (row.getString("name") == null) {
                nameless.addAll(ids);
            } else if (ids.size() == 1) {
                parts.add(new Part("CAST(:nameOfPart AS text)", "f.unit_id = :unitOfPart",
                        Map.of("nameOfPart", row.getString("name"), "unitOfPart", ids.getFirst())));
            } else {
                parts.add(new Part("CAST(:nameOfPart AS text)", "f.unit_id = ANY (:unitsOfPart)",
                        Map.of("nameOfPart", row.getString("name"), "unitsOfPart", ids.toArray(String[]::new))));
            }
        });
        parts.add(nameless.isEmpty()
                ? new Part(LAST_NAME, "f.unit_id IS NULL", Map.of())
                : new Part(LAST_NAME, "(f.unit_id IS NULL OR f.unit_id = ANY (:unitsOfPart))",
                        Map.of("unitsOfPart", nameless.toArray(String[]::new))));
        return parts;
    }

    /** The first condition is one that every index with the key knows how to use. */
    private String after(boolean cursor) {
        String cursorKey = "CAST(:cursorKey AS " + type + ")";
        return cursor
                ? " AND {key} >= " + cursorKey + " AND ({key}, f.number_key, f.ordinal) > (" + cursorKey
                        + ", CAST(:cursorNumber AS text), CAST(:cursorOrdinal AS int))"
                : "";
    }

    private static String columns(String key) {
        return "f.item_id, f.measure_id, " + key + " AS sort_key, f.number_key, f.ordinal";
    }
}
