package org.taizhang.query.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.privacy.Erased;
import org.taizhang.runtime.axon.Projection;

/** Takes texts that were erased from events out of the rows that were made of them. */
@Component
public class ErasedTexts {

    private static final String ENDING = "_erased";
    private static final List<String> HOLDING_TEXT = List.of("text", "text[]", "jsonb");

    private final Replicas replicas;
    private final JdbcClient jdbc;
    private final EventStore events;

    ErasedTexts(Replicas replicas, JdbcClient jdbc, EventStore events) {
        this.replicas = replicas;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Makes the rows of these streams anew, beside the live ones, and takes over each value that has an erased text in
     * it. Within the transaction that is under way, which is left as it was. A projection that keeps rows in memory has
     * to forget them.
     *
     * @param upTo what is recorded later comes to the live rows by itself
     */
    public void rewrite(Collection<String> streams, Instant upTo) {
        rewrite(streams.stream().map(stream -> events.readEvents(stream, 0).asStream()
                .filter(event -> !event.getTimestamp().isAfter(upTo)).toList()).toList());
    }

    /** @param streams all events of each, from the first one on, as they read now */
    void rewrite(List<? extends List<? extends DomainEventMessage<?>>> streams) {
        String schema = replicas.schemaBeside(ENDING);
        List<Projection> all = replicas.projections();
        replicas.create(schema, all);
        for (Projection projection : all) {
            // One at a time: who only notes something on another stream's rows finds none, and has nothing to rewrite.
            Replica replica = replicas.replica(schema, List.of(projection));
            streams.stream().filter(stream -> !stream.isEmpty())
                    .forEach(stream -> replica.apply(stream.stream().map(ErasedTexts::tracked).toList()));
            projection.tables().forEach(table -> takeOver(schema, Table.of(jdbc, table)));
        }
        replicas.drop(schema);
    }

    /** Handlers ask for positions; which, does not matter to texts. */
    private static <T> TrackedEventMessage<T> tracked(DomainEventMessage<T> event) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(event.getSequenceNumber()),
                event);
    }

    private void takeOver(String schema, Table table) {
        List<String> texts = table.columns().stream()
                .filter(column -> HOLDING_TEXT.contains(column.type()) && !column.key()).map(Table.Column::quoted)
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        String erased = "CAST(made.%s AS text) LIKE :erased";
        jdbc.sql("UPDATE " + table.name() + " AS live SET "
                + texts.stream().map(column -> column + " = CASE WHEN " + erased.formatted(column) + " THEN made."
                        + column + " ELSE live." + column + " END").collect(Collectors.joining(", "))
                + " FROM " + schema + "." + table.name() + " AS made WHERE "
                + table.key().stream().map(column -> "live." + column + " = made." + column)
                        .collect(Collectors.joining(" AND "))
                + " AND (" + texts.stream().map(erased::formatted).collect(Collectors.joining(" OR ")) + ")")
                .param("erased", "%" + Erased.TEXT + "%").update();
    }
}
