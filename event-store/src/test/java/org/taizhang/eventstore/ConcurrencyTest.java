package org.taizhang.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.eventstore.Stores.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Many writers on few aggregates, two instances, connections that are ended under them; readers see one order. */
class ConcurrencyTest {

    private static final int WRITERS = 64;
    private static final int AGGREGATES = 10;
    private static final int EACH = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3 })
    void every_acknowledged_event_is_there_once_and_readers_miss_nothing(long seed) throws Exception {
        Postgres database = Postgres.empty();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger conflicts = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (HikariDataSource pool = pool(database);
                PostgresEventStore one = Stores.pooled(database, pool);
                PostgresEventStore two = Stores.pooled(database, pool);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<PostgresEventStore> stores = List.of(one, two);
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (PostgresEventStore store : stores) {
                readers.add(threads.submit(() -> positions(store, over, acknowledged)));
            }
            Future<Integer> killer = threads.submit(() -> endWriters(database, new Random(seed), over));
            CountDownLatch writing = new CountDownLatch(WRITERS);
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed * 1000 + writer);
                PostgresEventStore store = stores.get(writer % 2);
                threads.submit(() -> {
                    try {
                        write(store, random, acknowledged, conflicts);
                    } finally {
                        writing.countDown();
                    }
                    return null;
                });
            }
            assertThat(writing.await(120, TimeUnit.SECONDS)).as("writers came to an end").isTrue();
            over.set(true);
            assertThat(killer.get()).as("connections ended meanwhile").isPositive();

            long events = database.number("SELECT count(*) FROM event");
            assertThat(database.number("SELECT max(position) FROM event")).isEqualTo(events - 1);
            assertThat(database.number("SELECT count(DISTINCT event_id) FROM event")).isEqualTo(events);
            assertThat(events).isEqualTo(acknowledged.size());
            assertThat(database.number("SELECT count(*) FROM (SELECT 1 FROM event GROUP BY aggregate_id"
                    + " HAVING count(*) <> max(sequence) + 1) broken")).isZero();
            assertThat(database.number("SELECT count(*) FROM event a JOIN event b ON b.position = a.position + 1"
                    + " WHERE b.recorded_at < a.recorded_at")).isZero();
            for (Future<List<Long>> reader : readers) {
                List<Long> seen = reader.get(30, TimeUnit.SECONDS);
                assertThat(seen).hasSize((int) events);
                for (int i = 0; i < seen.size(); i++) {
                    assertThat(seen.get(i)).as("position at %d", i).isEqualTo(i);
                }
            }
        }
        assertThat(conflicts.get()).as("conflicts, or nothing was contended").isPositive();
    }

    private static HikariDataSource pool(Postgres database) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(database.dataSource());
        settings.setMaximumPoolSize(16);
        return new HikariDataSource(settings);
    }

    /** Each writer wants so many events stored; where another was first, it looks again. */
    private static void write(PostgresEventStore store, Random random, Set<String> acknowledged,
            AtomicInteger conflicts) throws InterruptedException {
        for (int stored = 0; stored < EACH;) {
            String aggregate = "a" + random.nextInt(AGGREGATES);
            long next = store.lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
            DomainEventMessage<?>[] events = new DomainEventMessage<?>[1 + random.nextInt(3)];
            for (int i = 0; i < events.length; i++) {
                events[i] = event(aggregate, next + i);
            }
            try {
                store.publish(events);
                for (DomainEventMessage<?> event : events) {
                    assertThat(acknowledged.add(event.getIdentifier())).isTrue();
                }
                stored++;
            } catch (ConcurrencyException e) {
                conflicts.incrementAndGet();
            }
        }
    }

    private static List<Long> positions(PostgresEventStore store, AtomicBoolean over, Set<String> acknowledged)
            throws InterruptedException {
        Map<Long, String> ids = new ConcurrentHashMap<>();
        List<Long> seen = new ArrayList<>();
        try (TrackingEventStream stream = store.openStream(null)) {
            while (!over.get() || seen.size() < acknowledged.size()) {
                if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    long position = event.trackingToken().position().orElseThrow();
                    seen.add(position);
                    ids.put(position, event.getIdentifier());
                }
            }
        }
        return seen;
    }

    private static int endWriters(Postgres database, Random random, AtomicBoolean over) throws InterruptedException {
        int ended = 0;
        while (!over.get()) {
            Thread.sleep(50 + random.nextInt(150));
            ended += (int) database.number("SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid"
                    + " FROM pg_stat_activity WHERE application_name LIKE 'taizhang event %'"
                    + " AND datname = current_database() ORDER BY random() LIMIT 1) one");
        }
        return ended;
    }
}
