package org.taizhang.runtime.axon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;

/** Whose data is being written: the person named by the record in hand, or by one around it. */
final class PersonInContext {

    /** The accessor of {@code personId}; of a class without one, the class's own name, so that it is looked for once. */
    private static final ClassValue<Accessor> ACCESSORS = new ClassValue<>() {
        @Override
        protected Accessor computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            if (components != null) {
                for (RecordComponent component : components) {
                    if (component.getName().equals("personId") && component.getType() == PersonId.class) {
                        return new Accessor(component.getAccessor());
                    }
                }
            }
            return new Accessor(null);
        }
    };

    private PersonInContext() {}

    private record Accessor(@Nullable Method method) {

        @Nullable
        PersonId of(Object holder) {
            try {
                return method == null ? null : (PersonId) method.invoke(holder);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String of(JsonGenerator json) {
        for (TokenStreamContext at = json.streamWriteContext(); at != null; at = at.getParent()) {
            Object holder = at.currentValue();
            PersonId person = holder == null ? null : ACCESSORS.get(holder.getClass()).of(holder);
            if (person != null) {
                return person.value();
            }
        }
        throw new IllegalStateException("personal data outside any record that names the person");
    }
}
