package org.taizhang.eventstore;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** An event as it was stored: at its position in the one order, counted from 0. */
class StoredEvent implements TrackedEventData<byte[]> {

    private final long position;
    private final long recordedAt;
    private final NewEvent event;

    private StoredEvent(long position, long recordedAt, NewEvent event) {
        this.position = position;
        this.recordedAt = recordedAt;
        this.event = event;
    }

    /** @param recordedAt milliseconds since 1970 */
    static StoredEvent of(long position, long recordedAt, NewEvent event) {
        return event.aggregateType() == null
                ? new StoredEvent(position, recordedAt, event)
                : new OfAggregate(position, recordedAt, event);
    }

    long position() {
        return position;
    }

    NewEvent event() {
        return event;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return event.id();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(recordedAt);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(event.payload(), byte[].class, event.name(), event.revision());
    }

    /** One that an aggregate published. */
    static final class OfAggregate extends StoredEvent implements DomainEventData<byte[]> {

        OfAggregate(long position, long recordedAt, NewEvent event) {
            super(position, recordedAt, event);
        }

        @Override
        @SuppressWarnings("NullAway") // checked where it was made
        public String getType() {
            return event().aggregateType();
        }

        @Override
        public String getAggregateIdentifier() {
            return event().aggregateId();
        }

        @Override
        public long getSequenceNumber() {
            return event().sequence();
        }
    }
}
