package org.taizhang.query.rebuild;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.replay.Table;

/**
 * Makes the rows of a live table those of another one of the same columns. What is the same is not touched. In the
 * transaction that is under way: to others all of it happens at once.
 */
final class TakeOver {

    private final JdbcClient jdbc;
    private final String schema;

    TakeOver(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    void into(Table table) {
        List<String> counted = table.columns().stream().filter(Table.Column::counted).map(Table.Column::quoted)
                .toList();
        if (!counted.isEmpty() || table.key().isEmpty()) {
            // The order in which rows came is part of them.
            run("DELETE FROM " + table.name());
            run("INSERT INTO " + table.name() + " (" + columns(table, "") + ") SELECT " + columns(table, "made.")
                    + " FROM " + made(table)
                    + (counted.isEmpty() ? "" : " ORDER BY " + String.join(", ", counted)));
            return;
        }
        if (hasOtherKeys(table)) {
            // Two rows may have to change places in one of those.
            run("DELETE FROM " + table.name() + " AS live WHERE NOT EXISTS (SELECT 1 FROM " + made(table) + " WHERE "
                    + on(table) + " AND NOT " + differ(table) + ")");
            insertMissing(table);
        } else {
            // First what is there in both: what hears of a row that goes finds the one that stays.
            insertMissing(table);
            run("UPDATE " + table.name() + " AS live SET (" + columns(table, "") + ") = ROW(" + columns(table, "made.")
                    + ") FROM " + made(table) + " WHERE " + on(table) + " AND " + differ(table));
            run("DELETE FROM " + table.name() + " AS live WHERE NOT EXISTS (SELECT 1 FROM " + made(table) + " WHERE "
                    + on(table) + ")");
        }
    }

    private void insertMissing(Table table) {
        run("INSERT INTO " + table.name() + " (" + columns(table, "") + ") SELECT " + columns(table, "made.") + " FROM "
                + made(table) + " WHERE NOT EXISTS (SELECT 1 FROM " + table.name() + " AS live WHERE " + on(table)
                + ")");
    }

    private boolean hasOtherKeys(Table table) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM pg_index
                    WHERE indrelid = to_regclass(?) AND indisunique AND NOT indisprimary)""").param(table.name())
                .query(Boolean.class).single();
    }

    private String made(Table table) {
        return schema + "." + table.name() + " AS made";
    }

    private static String on(Table table) {
        return table.key().stream().map(column -> "live." + column + " = made." + column)
                .collect(Collectors.joining(" AND "));
    }

    private static String differ(Table table) {
        return "ROW(" + columns(table, "live.") + ") IS DISTINCT FROM ROW(" + columns(table, "made.") + ")";
    }

    private static String columns(Table table, String of) {
        return table.columns().stream().filter(column -> !column.counted()).map(column -> of + column.quoted())
                .collect(Collectors.joining(", "));
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
