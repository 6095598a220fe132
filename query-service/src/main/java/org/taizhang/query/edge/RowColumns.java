package org.taizhang.query.edge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The columns of rows that are objects, and their values. */
public final class RowColumns<R> {

    private final List<Column> columns;
    private final Values<R> values;

    /** Between an object and the values of its columns, in their order. */
    interface Values<R> {

        List<Column> columns();

        @Nullable
        Object[] of(R row);

        R row(@Nullable Object[] values);
    }

    private RowColumns(Values<R> values) {
        this.columns = values.columns();
        this.values = values;
    }

    /** @param type has a field for each column, and a constructor without parameters */
    public static <R> RowColumns<R> ofFields(Class<R> type) {
        return new RowColumns<>(new FieldValues<>(type));
    }

    /** @param type has a component for each column, or for each record of further ones */
    public static <R extends Record> RowColumns<R> ofComponents(Class<R> type) {
        return new RowColumns<>(new RecordValues<>(type));
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * A query for rows that are given as one array a column: a round trip for each row would cost more than all the
     * rest, and PostgreSQL takes arrays ten times as fast as the same rows in one JSON document.
     *
     * @param parameter marks where the array of a column is
     */
    public String select(UnaryOperator<String> parameter) {
        return columns.stream().map(Column::ofElement).collect(Collectors.joining(", ", "SELECT ", " FROM unnest("))
                + columns.stream().map(column -> "CAST(" + parameter.apply(column.name()) + " AS "
                        + column.type().elements() + "[])").collect(Collectors.joining(", "))
                + ") AS s (" + String.join(", ", names()) + ")";
    }

    /** What the parameters of {@link #select} stand for, in the order of the columns. */
    public List<Object[]> arrays(Collection<R> rows) {
        List<Object[]> arrays = columns.stream().map(column -> column.type().array().apply(rows.size())).toList();
        int number = 0;
        for (R row : rows) {
            @Nullable
            Object[] its = values.of(row);
            for (int i = 0; i < its.length; i++) {
                Object value = its[i];
                if (value != null) {
                    arrays.get(i)[number] = columns.get(i).type().element().apply(value);
                }
            }
            number++;
        }
        return arrays;
    }

    /** Of a result that has these columns, in their order, first. */
    public R read(ResultSet row) throws SQLException {
        @Nullable
        Object[] read = new Object[columns.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = columns.get(i).read(row, i + 1);
        }
        return values.row(read);
    }

    /** This row, with the values in which two others differ as they are in the second. */
    public R patched(R row, R before, R after) {
        @Nullable
        Object[] patched = values.of(row);
        @Nullable
        Object[] old = values.of(before);
        @Nullable
        Object[] changed = values.of(after);
        for (int i = 0; i < patched.length; i++) {
            if (!Objects.equals(changed[i], old[i])) {
                patched[i] = changed[i];
            }
        }
        return values.row(patched);
    }
}
