package org.taizhang.benchmarks;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.taizhang.api.CommandAnswer;
import org.taizhang.eventstore.Connections;
import org.taizhang.eventstore.EventStoreSettings;
import org.taizhang.eventstore.PostgresEventStore;

/**
 * How long after a command was acknowledged its event is read: by a reader of the instance that stored it, and by one
 * of another instance, which hears of it by way of the database.
 */
final class Visibility {

    private static final int THREADS = 32;

    private final ConfigurableApplicationContext context;
    private final Workload workload;

    Visibility(ConfigurableApplicationContext context, Workload workload) {
        this.context = context;
        this.workload = workload;
    }

    /** @param perSecond commands to send, evenly */
    List<String> measure(double perSecond, double seconds) throws Exception {
        List<String> results = new ArrayList<>();
        results.add(measure("same instance", context.getBean(PostgresEventStore.class), perSecond, seconds));
        Serializer serializer = context.getBean("eventSerializer", Serializer.class);
        try (PostgresEventStore another = PostgresEventStore.start(new PostgresEventStore.Parts(
                context.getBean(DataSource.class), context.getBean(Connections.class), "default", serializer,
                serializer, null, SnapshotFilter.allowAll(), InstantSource.system(), EventStoreSettings.DEFAULT,
                () -> {}))) {
            results.add(measure("another instance", another, perSecond, seconds));
        }
        return results;
    }

    private String measure(String where, PostgresEventStore store, double perSecond, double seconds)
            throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        Map<String, Long> read = new ConcurrentHashMap<>();
        Load.Result load;
        try (TrackingEventStream stream = store.openStream(store.createHeadToken())) {
            Thread reader = Thread.ofPlatform().daemon().start(() -> read(stream, read));
            long interval = (long) (THREADS / perSecond * 1e9);
            load = Load.run(THREADS, seconds, (thread, turn) -> {
                long begun = System.nanoTime();
                String item = workload.itemOf(thread, turn);
                CommandAnswer answer = workload.report(item);
                long now = System.nanoTime();
                acknowledged.put(item + "/" + answer.version(), now);
                LockSupport.parkNanos(interval - (now - begun));
            });
            for (int tries = 0; tries < 100 && !read.keySet().containsAll(acknowledged.keySet()); tries++) {
                Thread.sleep(50);
            }
            reader.interrupt();
            reader.join();
        }
        if (!read.keySet().containsAll(acknowledged.keySet())) {
            throw new IllegalStateException("events of acknowledged commands were not read");
        }
        long[] nanos = acknowledged.entrySet().stream()
                .mapToLong(entry -> Math.max(0, read.getOrDefault(entry.getKey(), 0L) - entry.getValue())).sorted()
                .toArray();
        return String.format(Locale.ROOT,
                "{\"what\":\"read after acknowledgement, %s\",\"result\":{\"perSecond\":%.0f,\"p50ms\":%.2f,"
                        + "\"p99ms\":%.2f,\"maxMs\":%.2f}}",
                where, load.perSecond(), nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6,
                Arrays.stream(nanos).max().orElse(0) / 1e6);
    }

    private static void read(TrackingEventStream stream, Map<String, Long> read) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)
                        && stream.nextAvailable() instanceof DomainEventMessage<?> event) {
                    read.put(event.getAggregateIdentifier() + "/" + event.getSequenceNumber(), System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            // measured
        }
    }
}
