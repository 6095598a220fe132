package org.taizhang.verify;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One of the three verdicts.
 *
 * @param finding why it does not hold or was not checked; null when it holds
 * @param details what the message of the finding has to name
 * @param leaf the first bad leaf; null where none can be named
 */
record Verdict(State state, @Nullable Finding finding, List<String> details, @Nullable Leaf leaf) {

    enum State {
        HOLDS,
        FAILS,
        NOT_CHECKED
    }

    static final Verdict HOLDS = new Verdict(State.HOLDS, null, List.of(), null);

    static Verdict fails(Finding finding, @Nullable Leaf leaf, String... details) {
        return new Verdict(State.FAILS, finding, List.of(details), leaf);
    }

    static Verdict notChecked(Finding finding, String... details) {
        return new Verdict(State.NOT_CHECKED, finding, List.of(details), null);
    }

    /** The graver of two; of two equally grave ones, this. */
    Verdict or(Verdict other) {
        return other.gravity() > gravity() ? other : this;
    }

    private int gravity() {
        return switch (state) {
            case HOLDS -> 0;
            case NOT_CHECKED -> 1;
            case FAILS -> 2;
        };
    }
}
