package org.taizhang.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.replay.EventReading;
import org.taizhang.query.replay.Replica;
import org.taizhang.query.replay.Replicas;
import org.taizhang.runtime.axon.Projection;

/**
 * How fast the read model is made anew in a schema beside, as a rebuild does it, less its pauses; and the same events
 * and projections row by row: one event a transaction, which reads the rows that it changes and writes them.
 */
final class Replay {

    private static final String SCHEMA = "replay_of_the_benchmark";
    private static final int AT_ONCE = 1000;
    /** Of more than these, those are enough to see how fast it is. */
    private static final long MOST = 200_000;

    private final Replicas replicas;
    private final EventStore events;
    private final TransactionTemplate transaction;

    Replay(ConfigurableApplicationContext context) {
        replicas = context.getBean(Replicas.class);
        events = context.getBean(EventStore.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /**
     * @param rowByRow how many events, the first ones, are also handled row by row
     * @return a JSON object's fields
     */
    String measure(long head, long rowByRow) {
        long some = Math.min(head + 1, rowByRow);
        // Turn by turn, so that the compiler has seen both.
        perSecond(some, AT_ONCE);
        double one = perSecond(some, 1);
        double many = perSecond(some, AT_ONCE);
        long most = Math.min(head + 1, MOST);
        double all = perSecond(most, AT_ONCE);
        System.out.printf(Locale.ROOT,
                "%nReplay of %d events: %.0f/s row by row, %.0f/s in batches (%.1f times as many); %d: %.0f/s%n",
                some, one, many, many / one, most, all);
        return String.format(Locale.ROOT,
                "\"replayRowByRowPerSecond\":%.0f,\"replaySameEventsPerSecond\":%.0f,\"replayPerSecond\":%.0f", one,
                many, all);
    }

    private double perSecond(long count, int atOnce) {
        List<Projection> projections = replicas.projections(ReadModel.GROUP);
        transaction.executeWithoutResult(_ -> replicas.createLasting(SCHEMA, projections));
        try (EventReading reading = new EventReading(events, -1)) {
            Replica replica = replicas.replica(SCHEMA, projections, Map.of());
            long begun = System.nanoTime();
            while (reading.position() + 1 < count) {
                List<TrackedEventMessage<?>> next = reading.upTo(Math.min(count - 1, reading.position() + atOnce));
                transaction.executeWithoutResult(_ -> replica.apply(next));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!replica.failures().isEmpty()) {
                throw new IllegalStateException("not handled: " + replica.failures());
            }
            return count / seconds;
        } finally {
            transaction.executeWithoutResult(_ -> replicas.drop(SCHEMA));
        }
    }
}
