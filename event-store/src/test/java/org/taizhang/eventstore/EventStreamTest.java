package org.taizhang.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.taizhang.eventstore.Stores.event;
import static org.taizhang.eventstore.Stores.events;
import static org.taizhang.eventstore.Stores.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.eventstore.Stores.Happened;

/** What processors rely on: how they are woken, what they are spared, and that they miss nothing. */
class EventStreamTest {

    private final Postgres database = Postgres.empty();
    private final PostgresEventStore store = Stores.on(database);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_reader_is_woken_by_what_this_instance_stores_and_by_what_another_does() throws Exception {
        try (PostgresEventStore another = Stores.on(database);
                TrackingEventStream stream = store.openStream(store.createHeadToken())) {
            for (PostgresEventStore writing : List.of(store, another, store)) {
                CountDownLatch woken = new CountDownLatch(1);
                assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
                assertThat(stream.hasNextAvailable()).isFalse();
                long sequence = store.lastSequenceNumberFor("a").orElse(-1L) + 1;
                writing.publish(event("a", sequence));
                assertThat(woken.await(5, TimeUnit.SECONDS)).as("woken").isTrue();
                assertThat(stream.peek()).isPresent();
                assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Happened("a/" + sequence));
            }
        }
    }

    @Test
    void where_the_last_events_are_is_told_from_any_position_back() {
        store.publish(event("a", 0), event("b", 0));
        store.publish(event("a", 1));
        assertThat(store.last(2, 2)).extracting(EventPlace::position, EventPlace::aggregate)
                .containsExactly(tuple(2L, "a"), tuple(1L, "b"));
        assertThat(store.last(1, 10)).extracting(EventPlace::position, EventPlace::name)
                .containsExactly(tuple(1L, Happened.class.getName()), tuple(0L, Happened.class.getName()));
        assertThat(store.last(-1, 10)).isEmpty();
    }

    /** A type that a reader may ignore. */
    record Elsewhere(String what) {}

    private static DomainEventMessage<Elsewhere> elsewhere(long sequence) {
        return new GenericDomainEventMessage<>("Thing", "b", sequence, new Elsewhere("b/" + sequence));
    }

    @Test
    void a_reader_gets_only_the_last_of_a_row_of_what_it_ignores_and_all_else() throws Exception {
        store.publish(elsewhere(0));
        try (TrackingEventStream stream = store.openStream(null)) {
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
            store.publish(elsewhere(1), elsewhere(2));
            store.publish(event("a", 0), elsewhere(3), event("a", 1));
            store.publish(elsewhere(4), elsewhere(5));
            List<Long> positions = new ArrayList<>();
            while (stream.hasNextAvailable()) {
                positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
            assertThat(positions).as("the events of a, then the last one").containsExactly(3L, 5L, 7L);
            store.publish(elsewhere(6));
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(8);
        }
    }

    @Test
    void a_reader_passes_over_no_more_than_it_can_say_in_time() throws Exception {
        store.publish(elsewhere(0));
        try (TrackingEventStream stream = store.openStream(null)) {
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
            for (int from = 1; from <= 2400; from += 400) {
                store.publish(IntStream.range(from, from + 400).mapToObj(EventStreamTest::elsewhere).toList());
            }
            List<Long> positions = new ArrayList<>();
            while (stream.hasNextAvailable()) {
                positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
            assertThat(positions).containsExactly(1000L, 2000L, 2400L);
        }
    }

    @Test
    void a_reader_is_called_at_once_for_what_it_reads_and_now_and_then_for_what_it_ignores() throws Exception {
        store.publish(elsewhere(0));
        try (TrackingEventStream stream = store.openStream(null)) {
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
            Semaphore called = new Semaphore(0);
            stream.setOnAvailableCallback(called::release);
            for (int i = 1; i <= 50; i++) {
                store.publish(elsewhere(i));
            }
            assertThat(called.drainPermits()).as("of 50 times").isLessThan(50);
            // Once after a while: what was ignored last has to be said, too.
            Thread.sleep(250);
            store.publish(elsewhere(51));
            assertThat(called.tryAcquire(5, TimeUnit.SECONDS)).as("called after a while").isTrue();
            called.drainPermits();
            store.publish(event("a", 0));
            assertThat(called.tryAcquire(5, TimeUnit.SECONDS)).as("called for what it reads").isTrue();
        }
    }

    @Test
    void a_reader_far_behind_reads_everything_from_the_table() throws Exception {
        for (int i = 0; i < 30; i++) {
            store.publish(events("a" + i, 0, 39));
        }
        List<TrackedEventMessage<?>> all = read(store, null);
        assertThat(all).hasSize(1200);
        assertThat(all).extracting(event -> event.trackingToken().position().orElseThrow()).isSorted()
                .doesNotHaveDuplicates();
        assertThat(read(store, new GlobalSequenceTrackingToken(1100))).hasSize(99);
    }

    @Test
    void a_reader_waits_no_longer_than_it_is_told_to() throws Exception {
        try (TrackingEventStream stream = store.openStream(null)) {
            long start = System.nanoTime();
            assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(150),
                    Duration.ofSeconds(5));
        }
    }
}
