package org.taizhang.query.edge;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A table whose rows are objects, which are read and written many at a time. */
public final class RowTable<R> {

    private final JdbcClient jdbc;
    private final RowColumns<R> columns;
    private final String name;
    private final String upsert;

    /** @param key columns of its primary key */
    public RowTable(JdbcClient jdbc, String name, RowColumns<R> columns, String... key) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.name = name;
        this.upsert = "INSERT INTO " + name + " (" + String.join(", ", columns.names()) + ") "
                + columns.select(column -> "?") + " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET "
                + columns.names().stream().filter(column -> !List.of(key).contains(column))
                        .map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
    }

    /** A table whose rows have a field for each column, and a constructor without parameters. */
    public RowTable(JdbcClient jdbc, String name, Class<R> type, String... key) {
        this(jdbc, name, RowColumns.ofFields(type), key);
    }

    /** The rows whose column has one of these values. */
    public List<R> read(String column, Collection<String> values) {
        return where(column + " = ANY (?)", Collections.singletonList(values.toArray(String[]::new)));
    }

    /** The rows of which this is true. */
    public List<R> where(String condition, List<?> params) {
        return jdbc.sql("SELECT " + String.join(", ", columns.names()) + " FROM " + name + " WHERE " + condition)
                .params(params).query((row, number) -> columns.read(row)).list();
    }

    /** Inserts the rows, or replaces those that are there under the same key. */
    public void write(Collection<R> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(upsert).params(columns.arrays(rows)).update();
        }
    }

    public String name() {
        return name;
    }

    /**
     * A {@code WITH} query of the table's name, which has these rows instead.
     *
     * @param params gets its named parameters
     */
    public String instead(Collection<R> rows, Map<String, Object> params) {
        List<Object[]> arrays = columns.arrays(rows);
        for (int i = 0; i < arrays.size(); i++) {
            params.put(name + "_" + columns.names().get(i), arrays.get(i));
        }
        return name + " AS MATERIALIZED (" + columns.select(column -> ":" + name + "_" + column) + ")";
    }
}
