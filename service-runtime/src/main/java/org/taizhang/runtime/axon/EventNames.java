package org.taizhang.runtime.axon;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventCatalogue;
import org.taizhang.api.EventName;

/** The names under which events are stored, both ways. */
public final class EventNames {

    private static final Map<String, Class<?>> CLASSES = EventCatalogue.events().stream()
            .collect(Collectors.toUnmodifiableMap(EventNames::nameOf, Function.identity()));

    private EventNames() {}

    /** The stored name of an event class; its Java name for anything else. */
    public static String nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        return name == null ? type.getName() : name.value();
    }

    /** The revision of an event class; null for anything else. */
    static @Nullable String revisionOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        return name == null ? null : name.revision();
    }

    /** The Java name of the class that reads what was stored under this name. */
    static String classNameOf(String storedName) {
        Class<?> type = CLASSES.get(storedName);
        return type == null ? storedName : type.getName();
    }
}
