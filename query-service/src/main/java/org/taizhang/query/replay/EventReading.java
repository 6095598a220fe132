package org.taizhang.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.taizhang.query.edge.Batches;

/** The events in their order. */
public final class EventReading implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private long position;

    /** @param after the position before the first one that is read; -1 for the beginning */
    public EventReading(EventStore events, long after) {
        this.stream = events.openStream(after < 0 ? null : new GlobalSequenceTrackingToken(after));
        this.position = after;
    }

    /** Of the last one that was read. */
    public long position() {
        return position;
    }

    /** Those that come next, up to this position. */
    public List<TrackedEventMessage<?>> upTo(long last) {
        List<TrackedEventMessage<?>> some = new ArrayList<>();
        try {
            while (position < last) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the event store gives nothing after position " + position);
                }
                TrackedEventMessage<?> event = stream.nextAvailable();
                position = Batches.position(event);
                some.add(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return some;
    }

    @Override
    public void close() {
        stream.close();
    }
}
