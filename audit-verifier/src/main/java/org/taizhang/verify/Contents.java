package org.taizhang.verify;

import org.jspecify.annotations.Nullable;
import org.taizhang.verify.Verdict.State;

/** What has been found of the leaves of a bundle so far. Of several failures the first counts. */
final class Contents {

    private Verdict integrity = Verdict.HOLDS;
    private Verdict completeness = Verdict.HOLDS;
    private @Nullable Long shownUpTo;
    private long leaves;
    private boolean rootReached;

    void integrity(Verdict verdict) {
        integrity = integrity.or(verdict);
    }

    void completeness(Verdict verdict) {
        completeness = completeness.or(verdict);
    }

    Verdict integrity() {
        return integrity;
    }

    Verdict completeness() {
        return completeness;
    }

    boolean incomplete() {
        return completeness.state() == State.FAILS;
    }

    boolean broken() {
        return integrity.state() == State.FAILS;
    }

    /** From this leaf on nothing shows that nothing followed. */
    void shownUpTo(long index) {
        shownUpTo = index;
    }

    @Nullable
    Long shownUpTo() {
        return shownUpTo;
    }

    void leaves(long count) {
        leaves = count;
    }

    long leaves() {
        return leaves;
    }

    /** The leaves are those under the root of the checkpoint. */
    void rootReached() {
        rootReached = true;
    }

    boolean isRootReached() {
        return rootReached;
    }
}
