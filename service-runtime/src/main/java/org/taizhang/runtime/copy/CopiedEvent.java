package org.taizhang.runtime.copy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.RawEvent;

import com.google.protobuf.ByteString;

import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;

/** What an event of the source is at the target, and whether it is there so. */
final class CopiedEvent {

    private final Serializer serializer;
    private final GrpcMetaDataConverter converter;

    CopiedEvent(Serializer serializer) {
        this.serializer = serializer;
        this.converter = new GrpcMetaDataConverter(serializer);
    }

    Event of(RawEvent source) {
        Event.Builder copy = Event.newBuilder().setMessageIdentifier(source.id()).setTimestamp(source.recordedAt())
                .setPayload(SerializedObject.newBuilder().setType(source.name())
                        .setRevision(Objects.requireNonNullElse(source.revision(), ""))
                        .setData(ByteString.copyFrom(source.payload())))
                .putAllMetaData(entries(source));
        if (source.aggregateType() != null) {
            copy.setAggregateType(source.aggregateType()).setAggregateIdentifier(source.aggregateId())
                    .setAggregateSequenceNumber(source.sequence());
        }
        return copy.build();
    }

    private Map<String, MetaDataValue> entries(RawEvent source) {
        Map<String, MetaDataValue> entries = new LinkedHashMap<>();
        metadata(source).forEach((key, value) -> entries.put(key, converter.convertToMetaDataValue(value)));
        return entries;
    }

    private MetaData metadata(RawEvent source) {
        return serializer.deserialize(new SerializedMetaData<>(source.metadata(), byte[].class));
    }

    /** The first thing in which they differ, with both values; null where there is none. */
    @Nullable
    String difference(RawEvent source, Event copy) {
        boolean ofAggregate = source.aggregateType() != null;
        return first(differ("id", source.id(), copy.getMessageIdentifier()),
                differ("time", source.recordedAt(), copy.getTimestamp()),
                differ("aggregate type", ofAggregate ? source.aggregateType() : "", copy.getAggregateType()),
                differ("aggregate id", ofAggregate ? source.aggregateId() : "", copy.getAggregateIdentifier()),
                differ("sequence", ofAggregate ? source.sequence() : 0L, copy.getAggregateSequenceNumber()),
                differ("name", source.name(), copy.getPayload().getType()),
                differ("revision", Objects.requireNonNullElse(source.revision(), ""), copy.getPayload().getRevision()),
                Arrays.equals(source.payload(), copy.getPayload().getData().toByteArray()) ? null : "payload bytes",
                differ("metadata", entries(source), copy.getMetaDataMap()));
    }

    /** Whether the metadata read back serialise to the very bytes of the source. */
    boolean sameMetadataBytes(RawEvent source, Event copy) {
        MetaData read = converter.convert(copy.getMetaDataMap());
        return Arrays.equals(source.metadata(), serializer.serialize(read, byte[].class).getData());
    }

    private static @Nullable String differ(String what, @Nullable Object source, Object copy) {
        return Objects.equals(source, copy) ? null : what + " (" + source + " / " + copy + ")";
    }

    private static @Nullable String first(@Nullable String... differences) {
        return Arrays.stream(differences).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
