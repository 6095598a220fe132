package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the store, for programs that carry events elsewhere.
 *
 * @param position in the one order, from 0, without gaps
 * @param recordedAt milliseconds since 1970
 * @param aggregateType null where it belongs to no aggregate; then {@code aggregateId} is its own id
 * @param sequence within the aggregate, from 0
 * @param name logical name of the payload's type
 * @param revision of the payload
 * @param payload as serialised when it was stored
 * @param metadata as serialised when it was stored
 */
public record RawEvent(long position, long recordedAt, String id, @Nullable String aggregateType, String aggregateId,
        long sequence, String name, @Nullable String revision, byte[] payload, byte[] metadata) {

    /** The events after a position, in their order, at most so many. */
    public static List<RawEvent> after(Connection connection, long position, int limit) throws SQLException {
        return EventTable.after(connection, position, limit).stream().map(RawEvent::of).toList();
    }

    /** An aggregate's events from this sequence number on, in their order, at most so many. */
    public static List<RawEvent> ofAggregate(Connection connection, String aggregate, long from, int limit)
            throws SQLException {
        return EventTable.ofAggregate(connection, aggregate, from, limit).stream().map(RawEvent::of).toList();
    }

    /** The last position; -1 while there is none. */
    public static long head(Connection connection) throws SQLException {
        return EventTable.head(connection);
    }

    private static RawEvent of(StoredEvent stored) {
        NewEvent event = stored.event();
        return new RawEvent(stored.position(), stored.getTimestamp().toEpochMilli(), event.id(), event.aggregateType(),
                event.aggregateId(), event.sequence(), event.name(), event.revision(), event.payload(),
                event.metadata());
    }
}
