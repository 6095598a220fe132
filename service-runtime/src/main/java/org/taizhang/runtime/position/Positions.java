package org.taizhang.runtime.position;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.eventstore.PostgresEventStore;

/** Positions of the event store: where it ends now, and how far a projection has come. */
@Component
public class Positions {

    private static final long POLL_MILLIS = 10;

    private final EventStore events;
    private final JdbcClient jdbc;
    private final Serializer serializer;

    Positions(EventStore events, JdbcClient jdbc, Serializer serializer) {
        this.events = events;
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** A position not before any event that this instance has stored; -1 while the store is empty. */
    public long head() {
        return events instanceof PostgresEventStore store ? store.knownHead() : covered(events.createHeadToken());
    }

    /**
     * How far every segment of a processing group has come; -1 before the first event. Read from the token table,
     * because the processor may run in another instance.
     */
    public long reached(String processingGroup) {
        return reached(List.of(processingGroup)).getOrDefault(processingGroup, -1L);
    }

    /** The same of several groups at once; without those that have not begun. */
    public Map<String, Long> reached(List<String> processingGroups) {
        Map<String, Long> reached = new HashMap<>();
        jdbc.sql("SELECT processorname, token, tokentype FROM tokenentry WHERE processorname = ANY (?)")
                .param(processingGroups.toArray(String[]::new))
                .query(row -> {
                    reached.merge(row.getString("processorname"),
                            of(row.getBytes("token"), row.getString("tokentype")), Math::min);
                });
        return reached;
    }

    /** Waits until the group has reached the position; false where patience ends before. */
    public boolean await(String processingGroup, long position, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (reached(processingGroup) < position) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /**
     * Of a token as it is stored; -1 where it stands before the first event.
     *
     * @param type its stored type
     */
    public long of(byte @Nullable [] stored, @Nullable String type) {
        return covered(token(stored, type));
    }

    private @Nullable TrackingToken token(byte @Nullable [] stored, @Nullable String type) {
        return stored == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, type, null));
    }

    private static long covered(@Nullable TrackingToken token) {
        TrackingToken plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return plain == null ? -1 : plain.position().orElse(-1);
    }
}
