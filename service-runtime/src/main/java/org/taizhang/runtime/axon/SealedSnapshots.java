package org.taizhang.runtime.axon;

import java.nio.charset.StandardCharsets;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.Seal;
import org.taizhang.runtime.privacy.SealBroken;

/**
 * The serialiser of snapshots: a state holds what many events said, in plain, so it is sealed as a whole. Its revision
 * tells the code that made it and the key it is sealed with, so that those of another epoch are passed over.
 */
final class SealedSnapshots implements Serializer {

    private final Serializer plain;
    private final Seal seal;

    SealedSnapshots(Serializer plain, Seal seal) {
        this.plain = plain;
        this.seal = seal;
    }

    /** Whether a snapshot of this revision was made by this code and can still be opened. */
    boolean isUsable(@Nullable String revision) {
        KeyRef epoch = revision == null || !revision.startsWith(ModelCode.digest())
                ? null
                : seal.keys().snapshotEpoch();
        return epoch != null && revisionOf(ModelCode.digest(), epoch).equals(revision);
    }

    private static String revisionOf(@Nullable String code, KeyRef epoch) {
        return code + "~" + epoch;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null || object instanceof MetaData) {
            return plain.serialize(object, representation);
        }
        SerializedObject<byte[]> state = plain.serialize(object, byte[].class);
        var key = seal.keys().ofSnapshots();
        byte[] sealed = seal.seal(key, state.getData()).getBytes(StandardCharsets.US_ASCII);
        SerializedType type = state.getType();
        return getConverter().convert(new SimpleSerializedObject<>(sealed, byte[].class,
                new SimpleSerializedType(type.getName(), revisionOf(type.getRevision(), key.ref()))), representation);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon has it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (MetaData.class.equals(classForType(stored.getType()))) {
            return plain.deserialize(stored);
        }
        byte[] sealed = getConverter().convert(stored, byte[].class).getData();
        byte[] state = seal.openBytes(new String(sealed, StandardCharsets.US_ASCII));
        if (state == null) {
            throw new SealBroken("a snapshot is of an epoch that is over");
        }
        return plain.deserialize(new SimpleSerializedObject<>(state, byte[].class, stored.getType()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return plain.canSerializeTo(representation);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return plain.classForType(type);
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        return plain.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return plain.getConverter();
    }
}
