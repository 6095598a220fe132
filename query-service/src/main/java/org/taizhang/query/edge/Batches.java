package org.taizhang.query.edge;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.dao.NonTransientDataAccessException;
import org.taizhang.runtime.axon.Savepoints;

/**
 * Collects what the events of one transaction change in a {@link Batch}, which is written when they have all been
 * handled. Where the database refuses to take that, the same events are handled once more one by one, so that only the
 * one it does not take goes to the dead letters.
 */
public final class Batches<B extends Batch> {

    private final String name;
    private final Savepoints savepoints;
    private final Function<List<? extends EventMessage<?>>, B> begin;
    private volatile long oneByOneUpTo = -1;

    /**
     * @param name of what is written, unlike any other's
     * @param begin makes a batch for events of which some, or all, will be handled
     */
    public Batches(String name, Savepoints savepoints, Function<List<? extends EventMessage<?>>, B> begin) {
        this.name = "batch of " + name;
        this.savepoints = savepoints;
        this.begin = begin;
    }

    /** Handles one event of the transaction under way. {@code change} throws before it has changed anything. */
    public void handle(EventMessage<?> event, long position, Consumer<B> change) throws Exception {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get();
        if (position <= oneByOneUpTo) {
            B alone = begin.apply(List.of(event));
            change.accept(alone);
            savepoints.undoing(() -> {
                alone.write();
                return null;
            });
            return;
        }
        B batch = transaction.getOrComputeResource(name, key -> {
            List<? extends EventMessage<?>> events = transaction instanceof BatchingUnitOfWork<?> several
                    ? several.getMessages().stream().map(message -> (EventMessage<?>) message).toList()
                    : List.of(event);
            B begun = begin.apply(events);
            transaction.onPrepareCommit(ending -> write(begun, events));
            transaction.afterCommit(ending -> begun.committed());
            return begun;
        });
        change.accept(batch);
    }

    private void write(B batch, List<? extends EventMessage<?>> events) {
        try {
            batch.write();
        } catch (NonTransientDataAccessException e) {
            oneByOneUpTo = position(events.getLast());
            throw e;
        }
    }

    /** Of an event in the order of all; -1 where it is not known. */
    public static long position(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1)
                : -1;
    }
}
