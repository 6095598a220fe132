package org.taizhang.query.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** How far the rows are behind, and since when. */
final class Lag {

    private record Stored(long head, long nanos) {}

    /** Where the store ended when that was looked at, as far as the rows have not come there since. */
    private final Deque<Stored> missing = new ArrayDeque<>();
    private long behind;
    private long millis;

    /** @param now of System.nanoTime */
    void observe(long head, long reached, long now) {
        if (missing.isEmpty() || missing.getLast().head() < head) {
            missing.add(new Stored(head, now));
        }
        while (!missing.isEmpty() && missing.getFirst().head() <= reached) {
            missing.remove();
        }
        behind = Math.max(0, head - reached);
        millis = missing.isEmpty() ? 0 : TimeUnit.NANOSECONDS.toMillis(now - missing.getFirst().nanos());
    }

    /** Stored events that are not in the rows. */
    long behind() {
        return behind;
    }

    /** For how long one of them has not been, as exactly as that was looked at. */
    long millis() {
        return millis;
    }
}
