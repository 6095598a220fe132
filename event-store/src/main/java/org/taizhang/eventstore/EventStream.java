package org.taizhang.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.RecentEvents.Chunk;

/**
 * One reader's way along the order, position by position: none left out, none twice. For one thread at a time, except
 * for being woken.
 */
final class EventStream implements TrackingEventStream {

    private final RecentEvents recent;
    private final LongFunction<Chunk> fetch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition available = lock.newCondition();
    private final Runnable wake = this::wake;
    private volatile Runnable onAvailable = () -> {};

    private long next;
    private Iterator<? extends TrackedEventMessage<?>> messages = List.<TrackedEventMessage<?>>of().iterator();
    private @Nullable TrackedEventMessage<?> peeked;

    /**
     * @param next first position to give
     * @param fetch reads from the table, beginning with a position
     */
    EventStream(long next, RecentEvents recent, LongFunction<Chunk> fetch) {
        this.next = next;
        this.recent = recent;
        this.fetch = fetch;
        recent.register(wake);
    }

    private void wake() {
        lock.lock();
        try {
            available.signalAll();
        } finally {
            lock.unlock();
        }
        onAvailable.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(ready());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (ready() != null) {
            return true;
        }
        long left = unit.toNanos(timeout);
        while (left > 0) {
            lock.lockInterruptibly();
            try {
                if (recent.head() < next) {
                    left = available.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
            if (ready() != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (ready() == null) {
            hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
        }
        TrackedEventMessage<?> message = peeked;
        if (message == null) {
            throw new NoSuchElementException();
        }
        peeked = null;
        return message;
    }

    /** The next message, where there is one now. */
    private @Nullable TrackedEventMessage<?> ready() {
        while (peeked == null) {
            if (messages.hasNext()) {
                peeked = messages.next();
            } else if (recent.head() >= next) {
                Chunk kept = recent.holding(next);
                Chunk chunk = kept == null ? fetch.apply(next) : kept;
                if (chunk.to() < next) {
                    return null;
                }
                long from = next;
                messages = chunk.from() == from
                        ? chunk.messages().iterator()
                        : chunk.messages().stream().filter(message -> positionOf(message) >= from).iterator();
                next = chunk.to() + 1;
            } else {
                return null;
            }
        }
        return peeked;
    }

    private static long positionOf(TrackedEventMessage<?> message) {
        return ((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex();
    }

    @Override
    public void close() {
        recent.unregister(wake);
        onAvailable = () -> {};
    }
}
