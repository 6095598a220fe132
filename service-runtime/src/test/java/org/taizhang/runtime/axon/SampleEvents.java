package org.taizhang.runtime.axon;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One sample of each event with every field set, made from the record's own components: always the same. */
final class SampleEvents {

    private SampleEvents() {}

    static Object of(Class<?> event) {
        return value(event, event.getSimpleName());
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return List.of(value(of[0], name));
            }
            if (raw == Set.class) {
                return Set.of(value(of[0], name));
            }
            if (raw == Map.class) {
                return Map.of(value(of[0], name + "Key"), value(of[1], name));
            }
            throw new IllegalArgumentException("no sample for " + type);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name + " 样例";
        } else if (plain == int.class || plain == Integer.class) {
            return 3;
        } else if (plain == long.class || plain == Long.class) {
            return 7L;
        } else if (plain == boolean.class || plain == Boolean.class) {
            return true;
        } else if (plain == LocalTime.class) {
            return LocalTime.of(8, 30);
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2026, 3, 1);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain.isRecord()) {
            return record(plain);
        } else if (plain.isSealed()) {
            return record(plain.getPermittedSubclasses()[0]);
        }
        throw new IllegalArgumentException("no sample for " + type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), components[i].getName());
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
