package org.taizhang.query.edge;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table whose rows are objects: each field is the column of its name in snake case. Rows are read and written many at
 * a time, as one JSON array, because a round trip for each would cost more than all the rest.
 */
public final class RowTable<R> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultVisibility(visibility -> visibility.withVisibility(PropertyAccessor.ALL,
                    JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
            .build();

    private final JdbcClient jdbc;
    private final String name;
    private final Class<R> type;
    private final String upsert;

    /**
     * @param type of its rows, with a constructor without parameters
     * @param key columns of its primary key
     */
    public RowTable(JdbcClient jdbc, String name, Class<R> type, String... key) {
        this.jdbc = jdbc;
        this.name = name;
        this.type = type;
        String changes = columns(type).filter(column -> !List.of(key).contains(column))
                .map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
        this.upsert = "INSERT INTO " + name + " SELECT * FROM jsonb_populate_recordset(NULL::" + name
                + ", CAST(? AS jsonb)) ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET " + changes;
    }

    private static Stream<String> columns(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    /** The rows whose column has one of these values. */
    public List<R> read(String column, Collection<String> values) {
        return jdbc.sql("SELECT to_jsonb(t) FROM " + name + " t WHERE " + column + " = ANY (?)")
                .param(values.toArray(String[]::new))
                .query((row, number) -> JSON.readValue(row.getString(1), type)).list();
    }

    /** The rows as a JSON array, whose fields are the columns. */
    public String json(Collection<R> rows) {
        return JSON.writeValueAsString(rows);
    }

    /** Inserts the rows, or replaces those that are there under the same key. */
    public void write(Collection<R> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(upsert).param(json(rows)).update();
        }
    }
}
