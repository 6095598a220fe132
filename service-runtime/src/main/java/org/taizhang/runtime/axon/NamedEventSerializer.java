package org.taizhang.runtime.axon;

import java.util.LinkedHashSet;
import java.util.Set;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.taizhang.runtime.privacy.Seal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON, with events under their logical names: a class may move, a stored event does not. What is stored of an event has
 * its marked texts sealed; what is sent is plain.
 */
public final class NamedEventSerializer extends Jackson3Serializer {

    private NamedEventSerializer(Builder builder) {
        super(builder);
    }

    /** The serialiser of everything but stored events: nothing is sealed. */
    public static NamedEventSerializer create() {
        return new NamedEventSerializer(builder().revisionResolver(NamedEventSerializer::revisionOf)
                .jsonMapperBuilderCustomizer(NamedEventSerializer::allowOwnTypes));
    }

    /**
     * The serialiser of stored events: each text that is marked is sealed, and opened or found erased when it is read.
     * Sealing takes keys, so nothing else is written with it.
     */
    public static NamedEventSerializer sealing(Seal seal) {
        return new NamedEventSerializer(builder().revisionResolver(NamedEventSerializer::revisionOf)
                .jsonMapperBuilderCustomizer(json -> {
                    allowOwnTypes(json);
                    json.annotationIntrospector(
                            AnnotationIntrospector.pair(new SealedComponents(seal), json.annotationIntrospector()));
                }));
    }

    private static @Nullable String revisionOf(Class<?> type) {
        return type.isAnnotationPresent(Aggregate.class) ? ModelCode.digest() : EventNames.revisionOf(type);
    }

    /**
     * A replay token holds an {@code Object}, which Jackson 3 refuses to read unless the types are allowed: without
     * this no projection could be reset, nor a new one begin on a store that is not empty.
     */
    private static void allowOwnTypes(JsonMapper.Builder json) {
        PolymorphicTypeValidator allowed = BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.")
                .allowIfSubType("org.taizhang.").allowIfSubType("java.lang.").allowIfSubType("java.util.").build();
        json.polymorphicTypeValidator(allowed).setDefaultTyping(new StatesByName(allowed));
        // A set keeps its order, as it had when it was written.
        json.addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class));
    }

    /** The states of a model are told apart in a snapshot by the names of their classes; nothing else is. */
    private static final class StatesByName extends DefaultTypeResolverBuilder {

        private static final long serialVersionUID = 1;

        StatesByName(PolymorphicTypeValidator allowed) {
            super(allowed, DefaultTyping.OBJECT_AND_NON_CONCRETE, JsonTypeInfo.As.PROPERTY);
        }

        private StatesByName(StatesByName base, Class<?> defaultType) {
            super(base, defaultType);
        }

        @Override
        public StatesByName withDefaultImpl(Class<?> defaultType) {
            return new StatesByName(this, defaultType);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().isSealed() && type.getRawClass().getName().startsWith("org.taizhang.command.");
        }
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        SerializedType plain = super.typeForClass(type);
        return new SimpleSerializedType(type == null ? plain.getName() : EventNames.nameOf(type), plain.getRevision());
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventNames.classNameOf(super.resolveClassName(type));
    }
}
