package org.taizhang.runtime.axon;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.UnderWay;

/**
 * Makes snapshots beside the commands, one at a time: none waits for it. An aggregate that is in memory is written down
 * as it stands there, which spares reading its events again; any other is made from its events, as Axon does.
 */
public final class SnapshotsFromMemory extends SpringAggregateSnapshotter implements AutoCloseable {

    private final EventStore events;
    private final AggregateCache cache;
    private final LockFactory locks;
    private final Serializer serializer;
    private final ExecutorService executor;

    private SnapshotsFromMemory(Builder builder, EventStore events, AggregateCache cache, LockFactory locks,
            Serializer serializer, ExecutorService executor) {
        super(builder);
        this.events = events;
        this.cache = cache;
        this.locks = locks;
        this.serializer = serializer;
        this.executor = executor;
    }

    /**
     * @param builder with what replaying an aggregate's events takes
     * @param cache the one that aggregates are kept in
     * @param locks those that commands take on them
     * @param serializer the one that snapshots are stored with
     */
    public static SnapshotsFromMemory with(Builder builder, EventStore events, Cache cache, LockFactory locks,
            Serializer serializer) {
        ExecutorService executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshotter").daemon().factory());
        return new SnapshotsFromMemory((Builder) builder.eventStore(events).executor(executor), events,
                (AggregateCache) cache, locks, serializer, executor);
    }

    @Override
    protected Runnable createSnapshotterTask(Class<?> aggregateType, String aggregate) {
        Runnable fromEvents = super.createSnapshotterTask(aggregateType, aggregate);
        return () -> {
            if (!fromMemory(aggregate)) {
                fromEvents.run();
            }
        };
    }

    private boolean fromMemory(String aggregate) {
        DomainEventMessage<?> snapshot;
        UnderWay underWay;
        // No command changes it meanwhile.
        Lock lock = locks.obtainLock(aggregate);
        try {
            Aggregate<?> held = cache.held(aggregate);
            if (held == null) {
                return false;
            }
            underWay = cache.underWay(aggregate);
            snapshot = snapshotOf(held);
        } finally {
            lock.release();
        }
        if (snapshot != null && stored(underWay)) {
            events.storeSnapshot(snapshot);
        }
        return true;
    }

    /** Null where there would be nothing that it spares. */
    private @Nullable DomainEventMessage<?> snapshotOf(Aggregate<?> held) {
        Long version = held.version();
        if (version == null || version < 1) {
            return null;
        }
        // Written now: the aggregate goes on changing, and not every store writes a payload by the serializer it was
        // written with before. One that does not gets an object of its own to write.
        Message<Object> written = new SerializedMessage<>(IdentifierFactory.getInstance().generateIdentifier(),
                serializer.serialize(held.invoke(root -> root), byte[].class),
                serializer.serialize(MetaData.emptyInstance(), byte[].class), serializer);
        return new GenericDomainEventMessage<>(held.type(), held.identifierAsString(), version, written,
                GenericEventMessage.clock.instant());
    }

    private static boolean stored(@Nullable UnderWay underWay) {
        try {
            if (underWay != null) {
                underWay.await();
            }
            return true;
        } catch (ConcurrencyException e) {
            // It rests on events that were never stored; the next ones make another.
            return false;
        }
    }

    /** Those that wait are given up: they spare time and keep nothing that is not in the events. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
