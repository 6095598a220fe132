package org.taizhang.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

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
    private Consumer<Boolean> beforeTelling = end -> {};

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

    /** Those that the events are of; none for events that belong to no aggregate. */
    List<String> aggregates() {
        return events.stream().filter(event -> event.aggregateType() != null).map(NewEvent::aggregateId).distinct()
                .toList();
    }

    /** @param told is told first of the end, whether all was stored */
    void beforeTelling(Consumer<Boolean> told) {
        beforeTelling = told;
    }

    void stored() {
        beforeTelling.accept(true);
        stored.complete(true);
    }

    /** Its events do not follow on what their aggregates have. */
    void conflicting() {
        beforeTelling.accept(false);
        stored.complete(false);
    }

    void failed(RuntimeException failure) {
        beforeTelling.accept(false);
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
        return waitedFor(patience, true);
    }

    /**
     * Waits, for another command, until it is known what became of it.
     *
     * @return false where it was not stored, whatever the reason
     * @throws EventStoreUnavailable where that is not known in time
     */
    boolean settle(Duration patience) {
        try {
            return waitedFor(patience, false);
        } catch (RuntimeException e) {
            if (stored.isDone()) {
                return false;
            }
            throw e;
        }
    }

    private boolean waitedFor(Duration patience, boolean own) {
        boolean interrupted = false;
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (true) {
                try {
                    return stored.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (own && giveUp()) {
                        throw ended(new EventStoreUnavailable("interrupted before anything was stored", e));
                    }
                } catch (TimeoutException e) {
                    if (own && giveUp()) {
                        throw ended(new EventStoreUnavailable(
                                "the database did not take the events in time; nothing was stored", e));
                    }
                    throw new EventStoreUnavailable(
                            "the database did not answer; whether the events were stored is not known yet", e);
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

    private boolean giveUp() {
        return stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP);
    }

    private EventStoreUnavailable ended(EventStoreUnavailable nothingStored) {
        failed(nothingStored);
        return nothingStored;
    }
}
