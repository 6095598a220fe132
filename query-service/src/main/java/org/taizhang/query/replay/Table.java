package org.taizhang.query.replay;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A table as the database's catalogue has it. */
public record Table(String name, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * @param quoted as statements name it
     * @param counted the database numbers the rows in it as they come
     * @param key it belongs to the primary key
     */
    public record Column(String name, String quoted, String type, boolean counted, boolean key) {}

    /** The one that statements mean by this name now. */
    public static Table of(JdbcClient jdbc, String name) {
        return new Table(name, jdbc.sql("""
                SELECT a.attname AS name, quote_ident(a.attname) AS quoted, format_type(a.atttypid, NULL) AS type,
                    a.attidentity <> '' AS counted, coalesce(a.attnum = ANY (i.indkey), false) AS key
                FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
                WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum""")
                .param(name).query((row, number) -> new Column(row.getString("name"), row.getString("quoted"),
                        row.getString("type"),
                        row.getBoolean("counted"), row.getBoolean("key")))
                .list());
    }

    /** The primary key's columns, as statements name them. */
    public List<String> key() {
        return columns.stream().filter(Column::key).map(Column::quoted).toList();
    }
}
