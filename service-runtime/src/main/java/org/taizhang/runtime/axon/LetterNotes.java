package org.taizhang.runtime.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;

/** What is noted on a dead letter each time that it was handled in vain. */
public final class LetterNotes {

    /** How often. */
    public static final String TRIES = "tries";
    /** What went wrong last, told without contents. */
    public static final String FAILURE = "failure";

    private LetterNotes() {}

    static MetaData after(DeadLetter<?> letter, Throwable failure) {
        int before = letter.diagnostics().get(TRIES) instanceof Number tries ? tries.intValue() : 0;
        return letter.diagnostics().and(TRIES, before + 1).and(FAILURE, SafeFailure.of(failure));
    }
}
