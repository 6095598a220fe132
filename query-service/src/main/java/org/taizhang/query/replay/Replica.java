package org.taizhang.query.replay;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.taizhang.query.edge.Batches;
import org.taizhang.runtime.axon.SafeFailure;
import org.taizhang.runtime.axon.Savepoints;
import org.taizhang.runtime.axon.Unavailable;

/**
 * The tables of some projections once more, in a schema of their own, and instances of those projections that fill them.
 * Projections name their tables without a schema, so a transaction that looks for tables there first makes them read and
 * write these. Everything here needs a transaction that is under way.
 */
public final class Replica {

    private final JdbcClient jdbc;
    private final Savepoints savepoints;
    private final String schema;
    private final List<EventMessageHandler> projections;
    /** What could not be handled, by its sequence: as with dead letters, nothing that follows in it is. */
    private final Map<String, Failed> failures;
    /** Events that the live rows go without, because somebody decided so. */
    private final Set<String> discarded;

    /**
     * @param projections new ones, in the order in which each event comes to them
     * @param discarded identifiers of events that are not handled
     * @param failures of what was handled before by another one, in the same tables
     */
    Replica(JdbcClient jdbc, Savepoints savepoints, String schema, List<EventMessageHandler> projections,
            Set<String> discarded, Map<String, Failed> failures) {
        this.jdbc = jdbc;
        this.savepoints = savepoints;
        this.schema = schema;
        this.projections = projections;
        this.discarded = Set.copyOf(discarded);
        this.failures = new TreeMap<>(failures);
    }

    /** Handles these events, which follow those before, in one go. */
    public void apply(List<? extends TrackedEventMessage<?>> events) {
        Set<String> failedBefore = new HashSet<>(failures.keySet());
        try {
            inReplica(() -> handle(events));
        } catch (NonTransientDataAccessException e) {
            // As a processor that tries again: the projection now writes one by one, to find out which it is.
            failures.keySet().retainAll(failedBefore);
            inReplica(() -> handle(events));
        }
    }

    /** The sequences that came to an end, each with the reason. */
    public Map<String, Failed> failures() {
        return Collections.unmodifiableMap(new TreeMap<>(failures));
    }

    private @Nullable Void handle(List<? extends TrackedEventMessage<?>> events) throws Exception {
        BatchingUnitOfWork<TrackedEventMessage<?>> transaction = new BatchingUnitOfWork<>(List.copyOf(events));
        ResultMessage<?> result = transaction.executeWithResult(() -> {
            handle(transaction.getMessage());
            return true;
        }, RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof Exception e
                    ? e
                    : new IllegalStateException(result.exceptionResult());
        }
        return null;
    }

    private void handle(EventMessage<?> event) throws Exception {
        String sequence = Objects.toString(SequentialPerAggregatePolicy.instance().getSequenceIdentifierFor(event),
                event.getIdentifier());
        if (failures.containsKey(sequence) || discarded.contains(event.getIdentifier())) {
            return;
        }
        try {
            for (EventMessageHandler projection : projections) {
                if (projection.canHandle(event)) {
                    projection.handle(event);
                }
            }
        } catch (Exception e) {
            if (Unavailable.reason(e) != null) {
                // Nothing is wrong with the event.
                throw e;
            }
            failures.put(sequence, new Failed(Batches.position(event), SafeFailure.of(e)));
        }
    }

    /** Looks for tables there first; where it fails, nothing of it has happened. */
    private void inReplica(Callable<@Nullable Void> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the live tables would be written");
        }
        try {
            savepoints.undoing(() -> {
                String path = jdbc.sql("SELECT current_setting('search_path')").query(String.class).single();
                path(schema + ", " + path);
                work.call();
                path(path);
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("events could not be handled once more", e);
        }
    }

    /** Until the transaction ends. Not by SET, at which the driver would prepare all its statements anew. */
    private void path(String path) {
        jdbc.sql("SELECT set_config('search_path', ?, true)").param(path).query(String.class).single();
    }
}
