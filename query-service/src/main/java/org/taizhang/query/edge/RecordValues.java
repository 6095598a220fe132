package org.taizhang.query.edge;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Rows that are records with a component for each column; the components of one that is a record are columns too. */
final class RecordValues<R> implements RowColumns.Values<R> {

    private final Constructor<R> constructor;
    private final List<RecordComponent> components;
    /** What reads and writes each component that is a record; null where it is none. */
    private final List<@Nullable RecordValues<?>> parts = new ArrayList<>();

    RecordValues(Class<R> type) {
        components = List.of(type.getRecordComponents());
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
            parts.add(component.getType().isRecord() ? new RecordValues<>(component.getType()) : null);
        }
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            RecordValues<?> part = parts.get(i);
            RecordComponent component = components.get(i);
            columns.addAll(part == null
                    ? List.of(Column.of(component.getName(), component.getType(), component.getGenericType()))
                    : part.columns());
        }
        return columns;
    }

    @Override
    public @Nullable Object[] of(R row) {
        List<@Nullable Object> values = new ArrayList<>();
        write(row, values);
        return values.toArray();
    }

    private void write(Object row, List<@Nullable Object> values) {
        try {
            for (int i = 0; i < components.size(); i++) {
                Object value = components.get(i).getAccessor().invoke(row);
                RecordValues<?> part = parts.get(i);
                if (part == null) {
                    values.add(value);
                } else {
                    part.write(value, values);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public R row(@Nullable Object[] values) {
        return read(Arrays.asList(values).iterator());
    }

    private R read(Iterator<@Nullable Object> values) {
        @Nullable
        Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordValues<?> part = parts.get(i);
            arguments[i] = part == null ? values.next() : part.read(values);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
