package org.taizhang.runtime.axon;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.privacy.PersonalData;

/** The same event with other marked texts; by reflection, and so without Jackson. */
final class MarkedTexts {

    private MarkedTexts() {}

    static Object replaced(Object value, UnaryOperator<String> text) {
        return replaced(value, false, text);
    }

    private static Object replaced(Object value, boolean marked, UnaryOperator<String> text) {
        return switch (value) {
            case null -> null;
            case String plain -> marked ? text.apply(plain) : plain;
            case List<?> list -> list.stream().map(each -> replaced(each, marked, text)).toList();
            case Set<?> set -> {
                Set<Object> other = new LinkedHashSet<>();
                set.forEach(each -> other.add(replaced(each, marked, text)));
                yield other;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> other = new LinkedHashMap<>();
                map.forEach((key, each) -> other.put(key, replaced(each, marked, text)));
                yield other;
            }
            default -> value.getClass().isRecord() ? record(value, text) : value;
        };
    }

    private static Object record(Object value, UnaryOperator<String> text) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                values[i] = replaced(accessor.invoke(value), components[i].isAnnotationPresent(FreeText.class)
                        || components[i].isAnnotationPresent(PersonalData.class), text);
            }
            var constructor = value.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
