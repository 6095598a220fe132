package org.taizhang.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /**
     * How often a reader is called for what it ignores: so that it says how far it is, not for each event. Most of
     * those who read ignore most of what there is, and to be called costs them more than to pass over it.
     */
    private static final long MOVES_ON_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** How many a reader passes over before it says how far it is. */
    private static final int PASSED_AT_ONCE = 1000;

    private final RecentEvents recent;
    private final LongFunction<Chunk> fetch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition available = lock.newCondition();
    private final RecentEvents.Reader reader = this::goesOn;
    private final Set<Class<?>> ignored = ConcurrentHashMap.newKeySet();
    private volatile Runnable onAvailable = () -> {};
    private volatile long called = System.nanoTime() - MOVES_ON_NANOS;

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
        recent.register(reader);
    }

    private void goesOn(@Nullable Chunk all) {
        lock.lock();
        try {
            available.signalAll();
        } finally {
            lock.unlock();
        }
        long now = System.nanoTime();
        if (all == null || now - called >= MOVES_ON_NANOS || !ignored.containsAll(all.types())) {
            called = now;
            onAvailable.run();
        }
    }

    /**
     * The reader does nothing with messages of this type. It is not called for each of them, and gets the last of a row
     * of them only, by which it says how far it is. Whoever has itself called also looks by itself from time to time, for
     * what it was not called for.
     */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
        ignored.add(message.getPayloadType());
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

    /**
     * The next message, where there is one now. Of those that the reader ignores only the last before another one, or
     * before there are no more for now: it says how far it is by that.
     */
    private @Nullable TrackedEventMessage<?> ready() {
        TrackedEventMessage<?> passed = null;
        for (int read = 0; peeked == null && read < PASSED_AT_ONCE && (messages.hasNext() || goOn()); read++) {
            TrackedEventMessage<?> message = messages.next();
            if (ignored.contains(message.getPayloadType())) {
                passed = message;
            } else {
                peeked = message;
            }
        }
        if (peeked == null) {
            peeked = passed;
        }
        return peeked;
    }

    /** Goes on to the next messages; false where there are none now. */
    private boolean goOn() {
        while (recent.head() >= next) {
            Chunk kept = recent.holding(next);
            Chunk chunk = kept == null ? fetch.apply(next) : kept;
            if (chunk.to() < next) {
                return false;
            }
            long from = next;
            messages = chunk.from() == from
                    ? chunk.messages().iterator()
                    : chunk.messages().stream().filter(message -> positionOf(message) >= from).iterator();
            next = chunk.to() + 1;
            if (messages.hasNext()) {
                return true;
            }
        }
        return false;
    }

    private static long positionOf(TrackedEventMessage<?> message) {
        return ((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex();
    }

    @Override
    public void close() {
        recent.unregister(reader);
        onAvailable = () -> {};
    }
}
