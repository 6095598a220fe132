package org.taizhang.eventstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Stores on a database, and events to put into them. */
final class Stores {

    /** Bounds that let a test see an end. */
    static final EventStoreSettings IMPATIENT = new EventStoreSettings(256, 512, 4L << 20, Duration.ofSeconds(20),
            Duration.ofMillis(200), 50, 40_000);

    private static final Jackson3Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private Stores() {}

    /** What happened. */
    record Happened(String what) {}

    static PostgresEventStore on(Postgres database) {
        return on(database, IMPATIENT, InstantSource.system());
    }

    static PostgresEventStore on(Postgres database, EventStoreSettings settings, InstantSource clock) {
        return start("机构", database, settings, clock);
    }

    static PostgresEventStore of(String organisation, Postgres database) {
        return start(organisation, database, IMPATIENT, InstantSource.system());
    }

    /** One that does not open a connection for every read. */
    static PostgresEventStore pooled(Postgres database, DataSource readers) {
        return PostgresEventStore.start(new PostgresEventStore.Parts(readers, database::open, "机构", SERIALIZER,
                SERIALIZER, null, SnapshotFilter.allowAll(), InstantSource.system(), IMPATIENT, () -> {}));
    }

    /** @param upcasters null for none */
    static PostgresEventStore reading(Postgres database, @Nullable EventUpcaster upcasters, SnapshotFilter snapshots) {
        return PostgresEventStore.start(new PostgresEventStore.Parts(database.dataSource(), database::open, "机构",
                SERIALIZER, SERIALIZER, upcasters, snapshots, InstantSource.system(), IMPATIENT, () -> {}));
    }

    private static PostgresEventStore start(String organisation, Postgres database, EventStoreSettings settings,
            InstantSource clock) {
        return PostgresEventStore.start(new PostgresEventStore.Parts(database.dataSource(), database::open,
                organisation, SERIALIZER, SERIALIZER, null, SnapshotFilter.allowAll(), clock, settings, () -> {}));
    }

    static DomainEventMessage<Happened> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("Thing", aggregate, sequence, new Happened(aggregate + "/" + sequence));
    }

    static List<DomainEventMessage<Happened>> events(String aggregate, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(sequence -> event(aggregate, sequence)).toList();
    }

    /** Everything after a token that is there. */
    static List<TrackedEventMessage<?>> read(PostgresEventStore from, TrackingToken token) throws Exception {
        List<TrackedEventMessage<?>> all = new ArrayList<>();
        try (TrackingEventStream stream = from.openStream(token)) {
            while (stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)) {
                all.add(stream.nextAvailable());
            }
        }
        return all;
    }
}
