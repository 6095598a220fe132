package org.taizhang.query.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.audit.ComparedTable;
import org.taizhang.api.audit.RowDifference;
import org.taizhang.api.audit.RowDifference.Kind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares the live tables with those of a replica, row by row and column by column. */
public final class Comparison {

    private static final int KEPT = 1000;
    private static final int SHOWN = 200;
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String schema;
    private final List<ComparedTable> tables = new ArrayList<>();
    private final List<RowDifference> differences = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();
    private long count;

    public Comparison(JdbcClient jdbc, JsonMapper json, String schema) {
        this.jdbc = jdbc;
        this.json = json;
        this.schema = schema;
    }

    /** A table that both sides have. */
    public void compare(Table table) {
        long before = count;
        // What the database counts depends on how often it began anew, and is not looked at: the one thing that is not.
        table.columns().stream().filter(Table.Column::counted)
                .forEach(column -> notCompared.add(table.name() + "." + column.name()));
        boolean keyed = table.columns().stream().anyMatch(column -> column.key() && !column.counted());
        jdbc.sql(keyed ? byKey(table) : byContent(table)).withFetchSize(AT_ONCE).query(row -> {
            note(table, tree(row.getString("live")), tree(row.getString("replayed")));
        });
        tables.add(new ComparedTable(table.name(), rows(table.name()), rows(schema + "." + table.name()),
                count - before));
    }

    private String byKey(Table table) {
        String on = table.key().stream().map(column -> "live." + column + " = replayed." + column)
                .collect(Collectors.joining(" AND "));
        return "SELECT to_jsonb(live) AS live, to_jsonb(replayed) AS replayed FROM " + table.name()
                + " AS live FULL JOIN " + schema + "." + table.name() + " AS replayed ON " + on + " WHERE ROW("
                + compared(table, "live") + ") IS DISTINCT FROM ROW(" + compared(table, "replayed") + ")";
    }

    /** For rows that have nothing of their own to be known by: each is there as often as it should be, or not. */
    private String byContent(Table table) {
        String rows = "SELECT to_jsonb(t)" + table.columns().stream().filter(Table.Column::counted)
                .map(column -> " - '" + column.name() + "'").collect(Collectors.joining()) + " AS row FROM ";
        String numbered = "(SELECT row, row_number() OVER (PARTITION BY row) AS nth FROM (" + rows + "%s t) r) AS %s";
        return "SELECT live.row AS live, replayed.row AS replayed FROM " + numbered.formatted(table.name(), "live")
                + " FULL JOIN " + numbered.formatted(schema + "." + table.name(), "replayed")
                + " ON live.row = replayed.row AND live.nth = replayed.nth"
                + " WHERE live.row IS NULL OR replayed.row IS NULL";
    }

    private static String compared(Table table, String side) {
        return table.columns().stream().filter(column -> !column.counted()).map(column -> side + "." + column.quoted())
                .collect(Collectors.joining(", "));
    }

    private void note(Table table, @Nullable JsonNode live, @Nullable JsonNode replayed) {
        if (live == null || replayed == null) {
            JsonNode row = live == null ? Objects.requireNonNull(replayed) : live;
            add(new RowDifference(table.name(), live == null ? Kind.MISSING : Kind.ADDED, key(table, row), null,
                    shown(live), shown(replayed)));
            return;
        }
        long before = count;
        for (Table.Column column : table.columns()) {
            JsonNode here = live.path(column.name());
            JsonNode there = replayed.path(column.name());
            if (!column.counted() && !here.equals(there)) {
                add(new RowDifference(table.name(), Kind.CHANGED, key(table, live), column.name(), shown(here),
                        shown(there)));
            }
        }
        if (count == before) {
            // Numbers that only the database tells apart.
            add(new RowDifference(table.name(), Kind.CHANGED, key(table, live), null, shown(live), shown(replayed)));
        }
    }

    private void add(RowDifference difference) {
        count++;
        if (differences.size() < KEPT) {
            differences.add(difference);
        }
    }

    private String key(Table table, JsonNode row) {
        ObjectNode key = json.createObjectNode();
        table.columns().stream().filter(column -> column.key() && !column.counted())
                .forEach(column -> key.set(column.name(), row.path(column.name())));
        return key.isEmpty() ? Objects.requireNonNull(shown(row)) : key.toString();
    }

    private static @Nullable String shown(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private long rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    public List<ComparedTable> tables() {
        return tables.stream().sorted(Comparator.comparing(ComparedTable::table)).toList();
    }

    /** How many there are, those that are not kept included. */
    public long count() {
        return count;
    }

    public List<RowDifference> differences() {
        return differences;
    }

    List<String> notCompared() {
        return notCompared;
    }
}
