package org.taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.MetadataKeys;
import org.taizhang.query.edge.Batches;

/**
 * Where and when an event was recorded, and by whom.
 *
 * @param version its sequence number in the item
 * @param position its place in the order of all events
 * @param inPlaceOf whose work it was, where it was done in delegation
 */
record Recorded(long version, long position, Instant at, @Nullable String actor, @Nullable String inPlaceOf) {

    static Recorded of(DomainEventMessage<?> message) {
        return new Recorded(message.getSequenceNumber(), Batches.position(message), message.getTimestamp(),
                text(message, MetadataKeys.ACTOR), text(message, MetadataKeys.DELEGATOR));
    }

    LocalDate on(ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static @Nullable String text(DomainEventMessage<?> message, String key) {
        Object value = message.getMetaData().get(key);
        return value == null ? null : value.toString();
    }
}
