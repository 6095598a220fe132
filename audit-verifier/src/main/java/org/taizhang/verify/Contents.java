package org.taizhang.verify;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.verify.Verdict.State;

/** What has been found of the leaves of a bundle so far. Of several failures the first counts. */
final class Contents {

    private static final int MOST_RESTORED = 100;

    private Verdict integrity = Verdict.HOLDS;
    private Verdict completeness = Verdict.HOLDS;
    private @Nullable Long shownUpTo;
    private long leaves;
    private boolean rootReached;
    private final List<Restored> restored = new ArrayList<>();

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

    /** Of any number the first are kept: one is reason enough to ask. */
    void restored(Restored leaf) {
        if (restored.size() < MOST_RESTORED) {
            restored.add(leaf);
        }
    }

    List<Restored> restored() {
        return restored;
    }

    /** The leaves are those under the root of the checkpoint. */
    void rootReached() {
        rootReached = true;
    }

    boolean isRootReached() {
        return rootReached;
    }
}
