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
    private static final int OVERTAKEN = 20;
    private static final int OVERTAKEN_AT_ONCE = 3;
    private static final long OVERTAKEN_PAUSE_MILLIS = 100;
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
            // The other's events are read before this decides once more. Where that is overtaken again and again, the
            // other is working through commands to the same thing, and is given the time to.
            return ++overtaken < OVERTAKEN
                    && (overtaken < OVERTAKEN_AT_ONCE || paused(OVERTAKEN_PAUSE_MILLIS));
        }
        return refusal.code().reason().kind() == Reason.Kind.UNAVAILABLE && elapsed().compareTo(passing) < 0
                && paused(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failed++, 10)));
    }

    private static boolean paused(long pause) {
        try {
            // Not all at once.
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
