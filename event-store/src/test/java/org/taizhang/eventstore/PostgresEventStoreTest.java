package org.taizhang.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.eventstore.Stores.event;
import static org.taizhang.eventstore.Stores.events;
import static org.taizhang.eventstore.Stores.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.eventstore.Stores.Happened;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What Axon and its repositories rely on. */
class PostgresEventStoreTest {

    private final Postgres database = Postgres.empty();
    private final PostgresEventStore store = Stores.on(database);

    @AfterEach
    void close() {
        store.close();
    }

    private static List<Object> what(List<TrackedEventMessage<?>> events) {
        return events.stream().map(event -> (Object) ((Happened) event.getPayload()).what()).toList();
    }

    @Test
    void events_are_read_as_they_were_published_with_consecutive_positions_from_0() throws Exception {
        DomainEventMessage<Happened> first = event("a", 0).withMetaData(Map.of("actor", "p-1"));
        store.publish(first, event("a", 1));
        store.publish(event("b", 0));
        List<TrackedEventMessage<?>> all = read(store, null);
        assertThat(what(all)).containsExactly("a/0", "a/1", "b/0");
        assertThat(all).extracting(event -> event.trackingToken().position().orElseThrow()).containsExactly(0L, 1L, 2L);
        assertThat(all.getFirst()).isInstanceOfSatisfying(DomainEventMessage.class, event -> {
            assertThat(event.getIdentifier()).isEqualTo(first.getIdentifier());
            assertThat(event.getType()).isEqualTo("Thing");
            assertThat(event.getAggregateIdentifier()).isEqualTo("a");
            assertThat(event.getSequenceNumber()).isZero();
            assertThat(event.getMetaData().get("actor")).isEqualTo("p-1");
        });
    }

    @Test
    void an_event_of_no_aggregate_is_stored_as_one() throws Exception {
        store.publish(GenericEventMessage.asEventMessage(new Happened("alone")));
        assertThat(read(store, null)).singleElement().isNotInstanceOf(DomainEventMessage.class)
                .satisfies(event -> assertThat(event.getPayload()).isEqualTo(new Happened("alone")));
    }

    @Test
    void an_aggregate_s_events_are_read_in_their_sequence_over_several_pages() {
        store.publish(events("a", 0, 119));
        store.publish(event("b", 0));
        assertThat(store.readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber)).hasSize(120)
                .isSorted();
        assertThat(store.readEvents("a", 118).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(118L, 119L);
        assertThat(store.readEvents("nothing").hasNext()).isFalse();
        assertThat(store.lastSequenceNumberFor("a")).contains(119L);
        assertThat(store.lastSequenceNumberFor("nothing")).isEmpty();
    }

    @Test
    void several_aggregates_are_read_one_after_the_other_up_to_a_position() {
        GenericEventMessage<Happened> alone = new GenericEventMessage<>(new Happened("alone"));
        store.publish(events("b", 0, 69));
        store.publish(events("a", 0, 69));
        store.publish(event("b", 70));
        store.publish(alone);
        store.publish(event("c", 0));
        store.publish(event("a", 70));
        assertThat(numbers(140, "b", "a", "nothing", alone.getIdentifier())).hasSize(141).startsWith("a/0", "a/1")
                .containsSubsequence("a/69", "b/0", "b/1").endsWith("b/69", "b/70");
        assertThat(numbers(139, "b", "a", "c")).hasSize(140).endsWith("b/69");
        assertThat(numbers(142, "c")).containsExactly("c/0");
        assertThat(numbers(1000)).isEmpty();
    }

    private List<String> numbers(long upTo, String... aggregates) {
        List<String> numbers = new ArrayList<>();
        store.readEvents(List.of(aggregates), upTo, event -> {
            assertThat(event.getPayload()).isInstanceOf(Happened.class);
            numbers.add(event.getAggregateIdentifier() + "/" + event.getSequenceNumber());
        });
        return numbers;
    }

    @Test
    void what_does_not_follow_on_what_is_stored_is_refused_as_axon_expects_and_leaves_nothing() {
        store.publish(events("a", 0, 2));
        assertThatThrownBy(() -> store.publish(event("a", 0))).isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> store.publish(event("a", 2))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.publish(event("a", 4))).isInstanceOf(ConcurrencyException.class);
        assertThat(database.number("SELECT count(*) FROM event")).isEqualTo(3);
    }

    @Test
    void a_command_s_events_are_stored_all_or_none() {
        store.publish(event("b", 0));
        assertThatThrownBy(() -> store.publish(event("a", 0), event("a", 1), event("b", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(store.readEvents("a").hasNext()).isFalse();
    }

    @Test
    void a_conflict_fails_its_own_command_only_and_leaves_no_gap() throws Exception {
        store.publish(event("a", 0));
        List<CompletableFuture<Void>> writes;
        try (Connection _ = database.holdTurn()) {
            // All of these gather while the turn is somebody else's: one batch, or two.
            writes = List.of(later(event("b", 0)), later(event("a", 0)), later(event("c", 0), event("c", 1)),
                    later(event("d", 0)), later(event("d", 0)), later(event("d", 1)), later(event("a", 1)));
        }
        int failed = 0;
        for (CompletableFuture<Void> write : writes) {
            try {
                write.get(20, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(AggregateStreamCreationException.class);
                failed++;
            }
        }
        assertThat(failed).isEqualTo(2);
        assertThat(database.number("SELECT count(*) FROM event")).isEqualTo(7);
        assertThat(database.number("SELECT max(position) FROM event")).isEqualTo(6);
    }

    /** In its own thread, begun one after the other. */
    private CompletableFuture<Void> later(DomainEventMessage<?>... events) throws InterruptedException {
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> store.publish(events), THREADS);
        Thread.sleep(30);
        return done;
    }

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Thread.ofPlatform().daemon()
            .factory());

    @Test
    void what_the_database_cannot_store_fails_its_own_command_only() throws Exception {
        List<CompletableFuture<Void>> writes;
        try (Connection _ = database.holdTurn()) {
            writes = List.of(later(event("first", 0)), later(event("a", 0)), later(event("nul\0", 0)),
                    later(event("b", 0)));
        }
        assertThatThrownBy(() -> writes.get(2).get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(EventStoreException.class);
        for (int good : new int[]{0, 1, 3 }) {
            writes.get(good).get(20, TimeUnit.SECONDS);
        }
        assertThat(database.number("SELECT max(position) FROM event")).isEqualTo(2);
    }

    @Test
    void time_never_goes_back_along_the_order() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochMilli(1_000_000));
        Postgres other = Postgres.empty();
        try (PostgresEventStore timed = Stores.on(other, Stores.IMPATIENT, now::get)) {
            timed.publish(event("a", 0));
            now.set(Instant.ofEpochMilli(2_000_000));
            timed.publish(event("a", 1));
            now.set(Instant.ofEpochMilli(1_500_000));
            timed.publish(event("a", 2));
            assertThat(read(timed, null)).extracting(event -> event.getTimestamp().toEpochMilli())
                    .containsExactly(1_000_000L, 2_000_000L, 2_000_000L);
        }
    }

    @Test
    void tokens_begin_at_the_tail_after_the_head_or_at_a_time() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>();
        Postgres other = Postgres.empty();
        try (PostgresEventStore timed = Stores.on(other, Stores.IMPATIENT, now::get)) {
            assertThat(timed.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(-1));
            for (int i = 0; i < 10; i++) {
                now.set(Instant.ofEpochMilli(1000 * (i / 2)));
                timed.publish(event("a", i));
            }
            assertThat(what(read(timed, timed.createTailToken()))).hasSize(10);
            assertThat(what(read(timed, timed.createHeadToken()))).isEmpty();
            assertThat(what(read(timed, timed.createTokenAt(Instant.ofEpochMilli(2000)))))
                    .startsWith("a/4").hasSize(6);
            assertThat(what(read(timed, timed.createTokenAt(Instant.ofEpochMilli(2001))))).startsWith("a/6");
            assertThat(what(read(timed, timed.createTokenAt(Instant.ofEpochMilli(9000))))).isEmpty();
        }
    }

    @Test
    void nothing_changes_or_deletes_an_event() {
        store.publish(event("a", 0));
        for (String change : List.of("UPDATE event SET name = 'other'", "DELETE FROM event", "TRUNCATE event")) {
            assertThatThrownBy(() -> database.execute(change)).hasRootCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void the_last_snapshot_stands_for_the_events_before_it_and_an_older_one_changes_nothing() {
        store.publish(events("a", 0, 5));
        store.storeSnapshot(new GenericDomainEventMessage<>("Thing", "a", 4, new Happened("up to 4")));
        store.storeSnapshot(new GenericDomainEventMessage<>("Thing", "a", 2, new Happened("up to 2")));
        assertThat(store.readEvents("a").asStream().map(event -> ((Happened) event.getPayload()).what()))
                .containsExactly("up to 4", "a/5");
    }

    @Test
    void a_snapshot_that_is_filtered_out_or_cannot_be_read_leaves_the_events() {
        store.publish(events("a", 0, 5));
        store.storeSnapshot(new GenericDomainEventMessage<>("Thing", "a", 4, new Happened("up to 4")));
        try (PostgresEventStore none = Stores.reading(database, null, snapshot -> false)) {
            assertThat(none.readEvents("a").asStream()).hasSize(6);
        }
        database.execute("UPDATE snapshot SET payload = 'not json'");
        assertThat(store.readEvents("a").asStream().map(event -> ((Happened) event.getPayload()).what()))
                .containsExactly("a/0", "a/1", "a/2", "a/3", "a/4", "a/5");
    }

    @Test
    void events_are_upcast_on_every_way_they_are_read() throws Exception {
        store.publish(events("a", 0, 1));
        EventUpcaster louder = stream -> stream.map(event -> event.upcastPayload(
                new SimpleSerializedType(Happened.class.getName(), null), JsonNode.class,
                payload -> JsonNodeFactory.instance.objectNode().put("what", payload.get("what").asString() + "!")));
        try (PostgresEventStore upcasting = Stores.reading(database, louder, SnapshotFilter.allowAll())) {
            assertThat(upcasting.readEvents("a").asStream().map(event -> ((Happened) event.getPayload()).what()))
                    .containsExactly("a/0!", "a/1!");
            upcasting.publish(event("a", 2));
            assertThat(what(read(upcasting, null))).containsExactly("a/0!", "a/1!", "a/2!");
        }
    }

    @Test
    void an_event_of_a_type_that_nobody_knows_stops_only_whoever_looks_into_it() throws Exception {
        store.publish(event("a", 0), event("a", 1));
        database.execute("ALTER TABLE event DISABLE TRIGGER event_is_kept",
                "UPDATE event SET name = 'gone.WithItsClass' WHERE position = 0");
        try (PostgresEventStore fresh = Stores.on(database)) {
            List<TrackedEventMessage<?>> all = read(fresh, null);
            assertThat(all).hasSize(2);
            assertThat(all.get(1).getPayload()).isEqualTo(new Happened("a/1"));
        }
    }

    @Test
    void within_a_unit_of_work_its_events_are_there_and_for_others_only_when_it_has_ended() throws Exception {
        store.publish(event("a", 0));
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("a", 1), event("a", 2));
        assertThat(store.readEvents("a").asStream()).hasSize(3);
        assertThat(store.readEvents("a", 2).asStream()).hasSize(1);
        assertThat(read(store, null)).hasSize(1);
        assertThat(database.number("SELECT count(*) FROM event")).isEqualTo(1);
        command.commit();
        assertThat(store.readEvents("a").asStream()).hasSize(3);
        assertThat(read(store, null)).hasSize(3);
        UnitOfWork<?> another = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("a", 3));
        another.rollback();
        assertThat(database.number("SELECT count(*) FROM event")).isEqualTo(3);
    }
}
