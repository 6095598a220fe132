package org.taizhang.runtime.axon;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.privacy.PersonalData;
import org.taizhang.runtime.privacy.DataKey;
import org.taizhang.runtime.privacy.Seal;
import org.taizhang.runtime.privacy.SealBroken;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Tells Jackson which components of events are sealed: texts that are marked, and the values of collections and maps
 * that are.
 */
final class SealedComponents extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    private final transient Sealing freeTexts;
    private final transient Sealing personalData;
    private final transient Opening opening;

    SealedComponents(Seal seal) {
        this.freeTexts = new Sealing(seal, json -> seal.keys().fresh());
        this.personalData = new Sealing(seal, json -> seal.keys().ofPerson(PersonInContext.of(json)));
        this.opening = new Opening(seal);
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated component) {
        return isText(component) ? sealing(component) : null;
    }

    @Override
    public @Nullable Object findContentSerializer(MapperConfig<?> config, Annotated component) {
        return isText(component) ? null : sealing(component);
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated component) {
        return isText(component) && isMarked(component) ? opening : null;
    }

    @Override
    public @Nullable Object findContentDeserializer(MapperConfig<?> config, Annotated component) {
        return !isText(component) && isMarked(component) ? opening : null;
    }

    private static boolean isText(Annotated component) {
        return component.getRawType() == String.class;
    }

    private static boolean isMarked(Annotated component) {
        return component.hasAnnotation(FreeText.class) || component.hasAnnotation(PersonalData.class);
    }

    private @Nullable Sealing sealing(Annotated component) {
        if (component.hasAnnotation(PersonalData.class)) {
            return personalData;
        }
        return component.hasAnnotation(FreeText.class) ? freeTexts : null;
    }

    private interface KeyChoice {
        DataKey in(JsonGenerator json);
    }

    private static final class Sealing extends StdSerializer<String> {

        private final Seal seal;
        private final KeyChoice key;

        Sealing(Seal seal, KeyChoice key) {
            super(String.class);
            this.seal = seal;
            this.key = key;
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(seal.seal(key.in(json), text));
        }
    }

    private static final class Opening extends StdDeserializer<String> {

        private final transient Seal seal;

        Opening(Seal seal) {
            super(String.class);
            this.seal = seal;
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw new SealBroken("what should be a sealed text is " + json.currentToken());
            }
            return seal.open(json.getString());
        }
    }
}
