package org.taizhang.runtime.copy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.eventstore.EventStoreSettings;
import org.taizhang.eventstore.PostgresEventStore;
import org.taizhang.runtime.axon.NamedEventSerializer;
import org.taizhang.runtime.database.EmbeddedDatabase;

/** A store on PostgreSQL with some history: of aggregates and of none, with all that metadata can hold. */
final class StoredHistory {

    private StoredHistory() {}

    static PGSimpleDataSource of(int aggregates) {
        PGSimpleDataSource database = (PGSimpleDataSource) EmbeddedDatabase.newDataSource();
        database.setUser("postgres");
        Flyway.configure().dataSource(database).locations("classpath:db/migration/eventstore").load().migrate();
        NamedEventSerializer serializer = NamedEventSerializer.create();
        try (PostgresEventStore store = PostgresEventStore
                .start(new PostgresEventStore.Parts(database, database::getConnection, "市局", serializer, serializer,
                        null,
                        SnapshotFilter.allowAll(), Clock.systemUTC(), EventStoreSettings.DEFAULT, () -> {}))) {
            for (int n = 0; n < aggregates; n++) {
                store.publish(history(n));
            }
        }
        return database;
    }

    private static List<EventMessage<?>> history(int n) {
        String unit = String.format(Locale.ROOT, "u-%05d", n);
        List<EventMessage<?>> events = new ArrayList<>();
        events.add(new GenericDomainEventMessage<>("UnitAggregate", unit, 0,
                new UnitFounded(new UnitId(unit), "办公室 " + n, null),
                Map.of(MetadataKeys.ACTOR, "p-" + n, MetadataKeys.ORGANISATION, "市局", MetadataKeys.TRACE,
                        "0123456789abcdef0123456789abcdef", MetadataKeys.IDEMPOTENCY_KEY, "p-" + n + ":k \"1\"")));
        events.add(new GenericDomainEventMessage<>("PersonAggregate", "p-" + unit, 0,
                new PersonRegistered(new PersonId("p-" + unit), "王芳", new UnitId(unit), null), Map.of()));
        events.add(new GenericDomainEventMessage<>("UnitAggregate", unit, 1,
                new UnitFounded(new UnitId(unit), "再来一次 🧾", new UnitId("u-0")),
                Map.of("count", 7L, "share", 0.5, "flag", true)));
        if (n % 10 == 0) {
            events.add(GenericEventMessage.asEventMessage(new UnitFounded(new UnitId("of-none-" + n), "无", null)));
        }
        return events;
    }
}
