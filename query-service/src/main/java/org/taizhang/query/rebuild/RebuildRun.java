package org.taizhang.query.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.projection.RebuildState;
import org.taizhang.query.replay.EventReading;
import org.taizhang.query.replay.Replica;
import org.taizhang.query.replay.Replicas;
import org.taizhang.runtime.axon.Projection;
import org.taizhang.runtime.axon.SafeFailure;
import org.taizhang.runtime.axon.Unavailable;
import org.taizhang.runtime.position.Positions;

/**
 * One rebuild from where it stands to its end. Each batch writes rows and position in one transaction, so whoever goes on
 * with it after a crash does so behind the last one. While the group goes on, it is caught up with; {@link Swap} handles
 * what is left.
 */
@Component
class RebuildRun {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);
    private static final long AGAIN_MILLIS = 200;

    private final Replicas replicas;
    private final Rebuilds rebuilds;
    private final Swap swap;
    private final EventStore events;
    private final Positions positions;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final int batch;

    /** @param batch events in one transaction */
    RebuildRun(Replicas replicas, Rebuilds rebuilds, Swap swap, EventStore events, Positions positions, Clock clock,
            PlatformTransactionManager transactions, @Value("${taizhang.rebuild.batch:1000}") int batch) {
        this.replicas = replicas;
        this.rebuilds = rebuilds;
        this.swap = swap;
        this.events = events;
        this.positions = positions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.batch = batch;
    }

    /**
     * To be run by one at a time. What passes by itself is thrown, and it can be gone on with; anything else is the end
     * of it.
     */
    void run(Rebuild found) throws InterruptedException {
        Swap.Ended ended;
        try {
            ended = ended(found);
        } catch (RuntimeException e) {
            if (Unavailable.reason(e) != null || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.error("重建“{}”失败，现有数据未变 · the rebuild of {} failed; the rows are as they were", found.group(),
                    found.group(), e);
            ended = new Swap.Ended(RebuildState.FAILED, SafeFailure.of(e), RebuildReport.NOTHING);
        }
        Swap.Ended outcome = ended;
        transaction.executeWithoutResult(_ -> {
            if (outcome.state() != RebuildState.SWAPPED) {
                rebuilds.ended(found.group(), outcome.state(), outcome.error(), outcome.report(), clock.instant());
            }
            replicas.drop(found.schema());
        });
    }

    private Swap.Ended ended(Rebuild found) throws InterruptedException {
        List<Projection> projections = replicas.projections(found.group());
        Rebuild at = begun(found, projections);
        Swap.Ended ended = null;
        while (ended == null) {
            // Anew each time: what a swap that came to nothing has handled is undone.
            Replica replica = replicas.replica(at.schema(), projections, at.failures());
            try (EventReading reading = new EventReading(events, at.position())) {
                at = caughtUp(at, replica, reading);
                ended = swapped(at, projections, replica, reading);
            }
        }
        return ended;
    }

    private Swap.@Nullable Ended swapped(Rebuild at, List<Projection> projections, Replica replica,
            EventReading reading) throws InterruptedException {
        try {
            return swap.swap(at, projections, replica, reading, batch);
        } catch (PessimisticLockingFailureException e) {
            LOG.debug("the group is at it just now", e);
            TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            return null;
        }
    }

    /** Goes on with what there is, unless another program made it, or nobody did yet. */
    private Rebuild begun(Rebuild found, List<Projection> projections) {
        String program = replicas.program();
        boolean goesOn = found.position() >= 0 && found.program().equals(program) && replicas.exists(found.schema());
        Rebuild at = goesOn ? found : found.fromTheBeginning(program);
        transaction.executeWithoutResult(_ -> {
            if (!goesOn) {
                replicas.createLasting(at.schema(), projections);
            }
            rebuilds.resumed(at, clock.instant());
        });
        return at;
    }

    private Rebuild caughtUp(Rebuild from, Replica replica, EventReading reading) throws InterruptedException {
        Rebuild at = from;
        for (long left = left(at); left > batch; left = left(at)) {
            long begun = System.nanoTime();
            long total = at.position() + 1 + left;
            List<TrackedEventMessage<?>> some = reading.upTo(at.position() + batch);
            Rebuild before = at;
            Rebuild after = before.at(reading.position(), before.failures());
            at = transaction.execute(_ -> {
                replica.apply(some);
                Rebuild reached = after.at(after.position(), replica.failures());
                rebuilds.reached(reached, total, clock.instant());
                return reached;
            });
            // Whoever works with the program has at least a third of the time.
            TimeUnit.NANOSECONDS.sleep((System.nanoTime() - begun) / 2);
        }
        return at;
    }

    private long left(Rebuild at) {
        return positions.reached(at.group()) - at.position();
    }
}
