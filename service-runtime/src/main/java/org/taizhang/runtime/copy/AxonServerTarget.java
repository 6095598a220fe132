package org.taizhang.runtime.copy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;

/** One context of an Axon Server. */
final class AxonServerTarget implements CopyTarget, AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final int BUFFER = 512;

    private final AxonServerConnectionFactory factory;
    private final AxonServerConnection connection;

    AxonServerTarget(String host, int port, String context) {
        factory = AxonServerConnectionFactory.forClient("taizhang-copy").routingServers(new ServerAddress(host, port))
                .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).build();
        connection = factory.connect(context);
    }

    @Override
    public long head() {
        Long last = answer(connection.eventChannel().getLastToken());
        return last == null ? -1 : last;
    }

    @Override
    public void append(List<Event> events) {
        Confirmation confirmation = answer(connection.eventChannel().appendEvents(events.toArray(new Event[0])));
        // A stream that only ends confirms nothing.
        if (confirmation == null || !confirmation.getSuccess()) {
            throw new IllegalStateException("the events were not confirmed");
        }
    }

    @Override
    public Reader readAfter(long position) {
        EventStream stream = connection.eventChannel().openStream(position, BUFFER);
        return new Reader() {

            @Override
            public @Nullable EventWithToken next() {
                try {
                    return stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while reading", e);
                }
            }

            @Override
            public void close() {
                stream.close();
            }
        };
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

    @Override
    public void close() {
        connection.disconnect();
        factory.shutdown();
    }
}
