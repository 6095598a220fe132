package org.taizhang.query.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.person.RestrictionLifted;
import org.taizhang.api.privacy.Erased;
import org.taizhang.api.privacy.PersonalData;

/** What a history tells of a person whose data are kept but not shown. */
final class Restriction {

    private Restriction() {}

    /** Whether it is in force at the end of a person's stream. */
    static boolean inForce(List<?> events) {
        return events.stream().filter(event -> event instanceof PersonRestricted || event instanceof RestrictionLifted)
                .reduce((before, after) -> after).filter(PersonRestricted.class::isInstance).isPresent();
    }

    /** The event with {@link Erased#RESTRICTED} in the place of each text that says who it was. */
    static Object hidden(Object event) {
        return copy(event, false);
    }

    private static Object copy(Object of, boolean personal) {
        Class<?> type = of.getClass();
        if (of instanceof String) {
            return personal ? Erased.RESTRICTED : of;
        }
        if (!type.isRecord()) {
            return of;
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            @Nullable
            Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(of);
                values[i] = value == null
                        ? null
                        : copy(value, components[i].isAnnotationPresent(PersonalData.class));
            }
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event cannot be copied: " + type, e);
        }
    }
}
