package org.taizhang.query.edge;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Rows that are objects with a field for each column and a constructor without parameters. */
final class FieldValues<R> implements RowColumns.Values<R> {

    private final Constructor<R> constructor;
    private final List<Field> fields;

    FieldValues(Class<R> type) {
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
        constructor.setAccessible(true);
        fields = Arrays.stream(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        fields.forEach(field -> field.setAccessible(true));
    }

    @Override
    public List<Column> columns() {
        return fields.stream().map(field -> Column.of(field.getName(), field.getType(), field.getGenericType()))
                .toList();
    }

    @Override
    public @Nullable Object[] of(R row) {
        @Nullable
        Object[] values = new Object[fields.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).get(row);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    @Override
    public R row(@Nullable Object[] values) {
        try {
            R row = constructor.newInstance();
            for (int i = 0; i < values.length; i++) {
                fields.get(i).set(row, values[i]);
            }
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
