package org.taizhang.runtime.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One look for many who want to know the same at the same time. Nobody is told what was seen by a look that had begun
 * before they asked, so that it is as if each had looked. Not for who holds a connection: the look may need one more.
 */
public final class SharedLook<T> {

    private final Supplier<T> looking;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicLong begun = new AtomicLong();
    /** Guarded by the turn. */
    private @Nullable Seen<T> seen;

    public SharedLook(Supplier<T> looking) {
        this.looking = looking;
    }

    /**
     * What came of a look.
     *
     * @param look which one, from 1
     * @param failure where it failed: all who wait would fail one after the other
     */
    private record Seen<T>(long look, @Nullable T value, @Nullable RuntimeException failure) {

        T told() {
            if (value == null) {
                throw failure == null ? new IllegalStateException("nothing was seen") : failure;
            }
            return value;
        }
    }

    /** Fails as the look does. */
    public T look() {
        long before = begun.get();
        turn.lock();
        try {
            Seen<T> another = seen;
            if (another == null || another.look() <= before) {
                another = take(begun.incrementAndGet());
                seen = another;
            }
            return another.told();
        } finally {
            turn.unlock();
        }
    }

    private Seen<T> take(long look) {
        try {
            return new Seen<>(look, looking.get(), null);
        } catch (RuntimeException e) {
            return new Seen<>(look, null, e);
        }
    }
}
