package org.taizhang.query.edge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.query.edge.Snapshot.Moment;

/**
 * Answers that many ask for and that take long to count: as long as no event has come, they are the same for everybody
 * who sees the same, and one who asks while another's is being counted waits for it.
 */
@Component
public class KnownAnswers {

    private static final int MOST = 100;
    /** Whatever changes rows without an event, such as a rebuild, is seen after this. */
    private static final long NANOS = Duration.ofSeconds(10).toNanos();

    private final Map<Object, Known> known;

    KnownAnswers() {
        this(MOST);
    }

    /** Others than those of everybody, so that neither push the others out. */
    public KnownAnswers(int most) {
        known = new LinkedHashMap<>(16, 0.75f, true) {

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Known> eldest) {
                return size() > most;
            }
        };
    }

    private record Question(Object asked, Snapshot.Rows rows) {}

    private record Known(CompletableFuture<Object> answer, long since) {}

    /**
     * @param question everything that the answer depends on beside the moment, compared by {@code equals}
     * @param counting may fail, which is not remembered
     */
    public <A> A of(Object question, Moment moment, Supplier<A> counting) {
        return of(new Question(question, moment.rows()), counting);
    }

    /** @param key everything that the answer depends on */
    @SuppressWarnings("unchecked")
    public <A> A of(Object key, Supplier<A> counting) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> anothers = anothers(key, mine);
        if (anothers != null) {
            try {
                return (A) anothers.join();
            } catch (CompletionException e) {
                return counting.get();
            }
        }
        try {
            A counted = counting.get();
            mine.complete(counted);
            return counted;
        } catch (RuntimeException | Error e) {
            forget(key);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** From now on it is mine unless there is another's. */
    private synchronized @Nullable CompletableFuture<Object> anothers(Object key, CompletableFuture<Object> mine) {
        Known there = known.get(key);
        if (there != null && System.nanoTime() - there.since() < NANOS) {
            return there.answer();
        }
        known.put(key, new Known(mine, System.nanoTime()));
        return null;
    }

    synchronized void forget(Object key) {
        known.remove(key);
    }
}
