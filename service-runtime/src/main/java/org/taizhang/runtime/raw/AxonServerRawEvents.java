package org.taizhang.runtime.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.RawEvent;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;

import tools.jackson.databind.json.JsonMapper;

/**
 * Those of an Axon Server, by the connector's own streams. One that reads on where it ended keeps its stream; not for
 * several readers at once that are at different places, who would each open it anew.
 */
final class AxonServerRawEvents implements RawEvents {

    private static final int BUFFER = 1000;
    private static final long PATIENCE_SECONDS = 20;
    private static final long MOMENT_MILLIS = 50;

    private final AxonServerConnectionManager connections;
    private final GrpcMetaDataConverter metadata;
    private final JsonMapper json;
    private @Nullable EventStream stream;
    private long reached;

    AxonServerRawEvents(AxonServerConnectionManager connections, Serializer serializer, JsonMapper json) {
        this.connections = connections;
        this.metadata = new GrpcMetaDataConverter(serializer);
        this.json = json;
    }

    @Override
    public synchronized List<RawEvent> after(long position, int limit) {
        EventStream reading = streamAt(position);
        List<RawEvent> events = new ArrayList<>();
        try {
            while (events.size() < limit) {
                EventWithToken next = reading.nextIfAvailable(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    break;
                }
                reached = next.getToken();
                events.add(of(next.getToken(), next.getEvent()));
            }
            reading.getError().ifPresent(error -> {
                throw new IllegalStateException("the stream of events broke", error);
            });
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        return events;
    }

    private EventStream streamAt(long position) {
        if (stream == null || stream.isClosed() || reached != position) {
            close();
            stream = channel().openStream(position, BUFFER);
            reached = position;
        }
        return stream;
    }

    private void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    @Override
    public List<RawEvent> between(long after, long last) {
        List<RawEvent> events = new ArrayList<>();
        // What is no longer there at the end would be waited for.
        long end = Math.min(last, head());
        if (end <= after) {
            return events;
        }
        EventStream reading = channel().openStream(after, BUFFER);
        try {
            for (long position = after; position < end;) {
                EventWithToken next = reading.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("no events within " + PATIENCE_SECONDS + " s");
                }
                position = next.getToken();
                if (position <= end) {
                    events.add(of(position, next.getEvent()));
                }
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        } finally {
            reading.close();
        }
    }

    @Override
    public List<RawEvent> ofAggregate(String aggregate) {
        AggregateEventStream reading = channel().openAggregateStream(aggregate, false);
        List<RawEvent> events = new ArrayList<>();
        try {
            while (reading.hasNext()) {
                events.add(of(-1, reading.next()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        }
        return events;
    }

    @Override
    public long head() {
        Long last = answer(channel().getLastToken());
        return last == null ? -1 : last;
    }

    private EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    private RawEvent of(long position, Event event) {
        boolean ofAggregate = !event.getAggregateType().isEmpty();
        Map<String, Object> entries = new LinkedHashMap<>(metadata.convert(event.getMetaDataMap()));
        return new RawEvent(position, event.getTimestamp(), event.getMessageIdentifier(),
                ofAggregate ? event.getAggregateType() : null,
                ofAggregate ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                ofAggregate ? event.getAggregateSequenceNumber() : 0, event.getPayload().getType(),
                event.getPayload().getRevision().isEmpty() ? null : event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(), json.writeValueAsBytes(entries));
    }

    private static <T> @Nullable T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
