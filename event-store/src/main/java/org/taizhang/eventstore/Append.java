package org.taizhang.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** The events of one command on their way into the store: all of them, or none. */
final class Append {

    private enum Stage {
        QUEUED,
        WRITING,
        GIVEN_UP
    }

    private final List<NewEvent> events;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private final CompletableFuture<Boolean> stored = new CompletableFuture<>();

    Append(List<NewEvent> events) {
        this.events = events;
    }

    List<NewEvent> events() {
        return events;
    }

    /** The writer takes it; false where its command has stopped waiting. */
    boolean begin() {
        return stage.compareAndSet(Stage.QUEUED, Stage.WRITING);
    }

    /** The writer has it, and it is not known what becomes of it. */
    boolean inDoubt() {
        return stage.get() == Stage.WRITING && !stored.isDone();
    }

    void stored() {
        stored.complete(true);
    }

    /** Its events do not follow on what their aggregates have. */
    void conflicting() {
        stored.complete(false);
    }

    void failed(RuntimeException failure) {
        stored.completeExceptionally(failure);
    }

    /**
     * Waits for the end. A command that is not yet being written can be given up without a trace; one that is has to
     * wait for what becomes of it.
     *
     * @return false where it conflicts with what is stored
     * @throws EventStoreUnavailable when nothing was stored within the time, or it is not known whether it was
     */
    boolean await(Duration patience) {
        boolean interrupted = false;
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (true) {
                try {
                    return stored.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP)) {
                        throw new EventStoreUnavailable("interrupted before anything was stored", e);
                    }
                } catch (TimeoutException e) {
                    boolean nothing = stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP);
                    throw new EventStoreUnavailable(nothing
                            ? "the database did not take the events in time; nothing was stored"
                            : "the database did not answer; whether the events were stored is not known yet", e);
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
