package org.taizhang.query.edge;

import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * How values of a Java type travel to a column and back. Those of many rows go there as one array.
 *
 * @param elements the SQL type of the array's elements
 * @param value what makes the column's value of an element, where {@code %s} is
 * @param array makes an array of elements
 * @param element makes an element of a value
 */
record ColumnType(String elements, String value, IntFunction<Object[]> array, Function<Object, Object> element,
        Reader reader) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ColumnType TEXT = new ColumnType("text", "%s", String[]::new, value -> value,
            (row, index, type) -> row.getString(index));
    private static final ColumnType CONSTANT = new ColumnType("text", "%s", String[]::new,
            value -> ((Enum<?>) value).name(), ColumnType::constant);
    private static final ColumnType FLAG = new ColumnType("boolean", "%s", Boolean[]::new, value -> value,
            (row, index, type) -> unlessNull(row, row.getBoolean(index)));
    private static final ColumnType INTEGER = new ColumnType("int", "%s", Integer[]::new, value -> value,
            (row, index, type) -> unlessNull(row, row.getInt(index)));
    private static final ColumnType LONG = new ColumnType("bigint", "%s", Long[]::new, value -> value,
            (row, index, type) -> unlessNull(row, row.getLong(index)));
    /** By its number, which has not to be parsed. */
    private static final ColumnType DAY = new ColumnType("int", "DATE '1970-01-01' + %s", Integer[]::new,
            value -> Math.toIntExact(((LocalDate) value).toEpochDay()),
            (row, index, type) -> row.getObject(index, LocalDate.class));
    private static final ColumnType INSTANT = new ColumnType("text", "CAST(%s AS timestamptz)", String[]::new,
            Object::toString, ColumnType::instant);
    /** Each as PostgreSQL writes an array: an array of arrays would have them all of one length. */
    private static final ColumnType TEXTS = new ColumnType("text", "CAST(%s AS text[])", String[]::new,
            value -> literal((List<?>) value), ColumnType::texts);
    private static final ColumnType DOCUMENT = new ColumnType("text", "CAST(%s AS jsonb)", String[]::new,
            JSON::writeValueAsString, ColumnType::document);

    /** Reads a value of a type; null where there is none. */
    interface Reader {
        @Nullable
        Object read(ResultSet row, int index, Type type) throws SQLException;
    }

    /** Everything that is neither a scalar nor a list of texts is a JSON document. */
    static ColumnType of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        } else if (type.isEnum()) {
            return CONSTANT;
        } else if (type == boolean.class || type == Boolean.class) {
            return FLAG;
        } else if (type == int.class || type == Integer.class) {
            return INTEGER;
        } else if (type == long.class || type == Long.class) {
            return LONG;
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == Instant.class) {
            return INSTANT;
        } else if (type == List.class) {
            return TEXTS;
        }
        return DOCUMENT;
    }

    private static @Nullable Object unlessNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes" }) // an enum's class is that of its constants
    private static @Nullable Object constant(ResultSet row, int index, Type type) throws SQLException {
        String name = row.getString(index);
        return name == null ? null : Enum.valueOf((Class) type, name);
    }

    private static @Nullable Object document(ResultSet row, int index, Type type) throws SQLException {
        String document = row.getString(index);
        return document == null ? null : JSON.readValue(document, JSON.constructType(type));
    }

    private static @Nullable Object instant(ResultSet row, int index, Type type) throws SQLException {
        OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Object texts(ResultSet row, int index, Type type) throws SQLException {
        Array value = row.getArray(index);
        return value == null ? null : List.of((String[]) value.getArray());
    }

    private static String literal(List<?> texts) {
        StringBuilder literal = new StringBuilder("{");
        for (Object text : texts) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            literal.append('"').append(text.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return literal.append('}').toString();
    }
}
