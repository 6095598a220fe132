package org.taizhang.query.replay;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.audit.NotReplayed;
import org.taizhang.query.edge.Batches;
import org.taizhang.runtime.axon.Projection;
import org.taizhang.runtime.position.Positions;

import tools.jackson.databind.json.JsonMapper;

/**
 * One replay check: all events are handled once more, in batches, as far as every processing group has come. What is left
 * by then is handled in the transaction that compares, up to where each group's rows are for that transaction: both sides
 * are compared at the same position, however much is written meanwhile.
 */
@Component
class ReplayRun {

    private static final String ENDING = "_replay";
    private static final int BATCH = 1000;
    private static final int NAMED = 100;

    private final Replicas replicas;
    private final EventStore events;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    ReplayRun(Replicas replicas, EventStore events, Positions positions, JdbcClient jdbc, JsonMapper json,
            PlatformTransactionManager transactions) {
        this.replicas = replicas;
        this.events = events;
        this.positions = positions;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Is told how far it has come. */
    interface Progress {

        void reached(long done, long total) throws InterruptedException;
    }

    /** To be run by one at a time. */
    Report run(Progress progress) throws InterruptedException {
        String schema = replicas.schemaBeside(ENDING);
        List<Projection> all = replicas.projections();
        transaction.executeWithoutResult(_ -> replicas.create(schema, all));
        try (EventReading reading = new EventReading(events, -1)) {
            Map<String, Replica> groups = new LinkedHashMap<>();
            all.stream().map(Replicas::groupOf).distinct().forEach(group -> groups.put(group, replicas.replica(schema,
                    all.stream().filter(projection -> Replicas.groupOf(projection).equals(group)).toList())));
            progress.reached(0, left(groups, reading));
            for (long left = left(groups, reading); left > BATCH; left = left(groups, reading)) {
                long begun = System.nanoTime();
                long total = reading.position() + 1 + left;
                List<TrackedEventMessage<?>> batch = reading.upTo(reading.position() + BATCH);
                transaction.executeWithoutResult(_ -> groups.values().forEach(replica -> replica.apply(batch)));
                progress.reached(reading.position() + 1, total);
                // Whoever works with the program has at least a third of the time.
                TimeUnit.NANOSECONDS.sleep((System.nanoTime() - begun) / 2);
            }
            return Objects.requireNonNull(snapshot.execute(_ -> compared(schema, groups, reading)));
        } finally {
            transaction.executeWithoutResult(_ -> replicas.drop(schema));
        }
    }

    /** How many events every group has handled and this has not. */
    private long left(Map<String, Replica> groups, EventReading reading) {
        return groups.keySet().stream().mapToLong(positions::reached).min().orElse(-1) - reading.position();
    }

    private Report compared(String schema, Map<String, Replica> groups, EventReading reading) {
        Map<String, Long> reached = new LinkedHashMap<>();
        groups.keySet().forEach(group -> reached.put(group, positions.reached(group)));
        if (reached.values().stream().anyMatch(position -> position < reading.position())) {
            throw new IllegalStateException("the live rows are being made anew: they have come up to " + reached);
        }
        long last = reached.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        while (reading.position() < last) {
            List<TrackedEventMessage<?>> batch = reading.upTo(Math.min(last, reading.position() + BATCH));
            groups.forEach((group, replica) -> {
                List<TrackedEventMessage<?>> its = batch.stream()
                        .filter(event -> Batches.position(event) <= reached.getOrDefault(group, -1L)).toList();
                if (!its.isEmpty()) {
                    replica.apply(its);
                }
            });
        }
        Comparison comparison = new Comparison(jdbc, json, schema);
        replicas.projections().stream().map(Projection::tables).flatMap(Collection::stream)
                .forEach(table -> comparison.compare(Table.of(jdbc, table)));
        List<NotReplayed> notHandled = groups.values().stream().flatMap(replica -> replica.failures().entrySet()
                .stream()).map(failure -> new NotReplayed(failure.getKey(), failure.getValue().reason())).limit(NAMED)
                .toList();
        long deadLetters = jdbc.sql("SELECT count(*) FROM deadletterentry WHERE processinggroup = ANY (?)")
                .param(groups.keySet().toArray(String[]::new)).query(Long.class).single();
        return new Report(last, comparison.tables(), comparison.count(), comparison.differences(),
                comparison.notCompared(), notHandled, deadLetters);
    }
}
