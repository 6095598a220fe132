package org.taizhang.runtime.axon;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** JSON, with events under their logical names: a class may move, a stored event does not. */
public final class NamedEventSerializer extends Jackson3Serializer {

    private NamedEventSerializer(Builder builder) {
        super(builder);
    }

    /** The serialiser of everything that is stored or sent. */
    public static NamedEventSerializer create() {
        return new NamedEventSerializer(builder().revisionResolver(EventNames::revisionOf)
                .jsonMapperBuilderCustomizer(NamedEventSerializer::allowOwnTypes));
    }

    /**
     * A replay token holds an {@code Object}, which Jackson 3 refuses to read unless the types are allowed: without
     * this no projection could be reset, nor a new one begin on a store that is not empty.
     */
    private static void allowOwnTypes(JsonMapper.Builder json) {
        json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.")
                .allowIfSubType("org.taizhang.").allowIfSubType("java.lang.").allowIfSubType("java.util.").build());
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
