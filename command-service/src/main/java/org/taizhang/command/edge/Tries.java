package org.taizhang.command.edge;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;

/** How often and how long one command is tried. */
final class Tries {

    /** How long an answer is waited for, all tries together. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OVERTAKEN = 8;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Duration passing;
    private final long began = System.nanoTime();
    private int overtaken;
    private int failed;

    /** @param passing how long what is away is tried again */
    Tries(Duration passing) {
        this.passing = passing;
    }

    /** How long the next try may wait. */
    Duration left() {
        return PATIENCE.minus(elapsed());
    }

    /** Whether to try once more, now: it has paused for as long as there is to pause. */
    boolean again(Refusal refusal) {
        String code = refusal.code().name();
        if (code.equals(GeneralRefusal.OVERTAKEN.name())) {
            // The other's events are read before this decides once more.
            return ++overtaken < OVERTAKEN;
        }
        return refusal.code().reason().kind() == Reason.Kind.UNAVAILABLE && elapsed().compareTo(passing) < 0
                && paused();
    }

    private boolean paused() {
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failed++, 10));
        try {
            // Not all at once, when the server is back.
            Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
