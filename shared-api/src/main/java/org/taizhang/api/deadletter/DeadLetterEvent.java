package org.taizhang.api.deadletter;

import org.taizhang.api.DomainEvent;

/**
 * What people decide on the dead letters of one processing group. It is that group itself that acts on it; what came of
 * it shows among the letters.
 */
public sealed interface DeadLetterEvent extends DomainEvent permits DeadLettersRetried, DeadLettersDiscarded {

    static String streamOf(String group) {
        return "dead-letters-" + group;
    }

    /** Name of the processing group. */
    String group();

    @Override
    default String streamId() {
        return streamOf(group());
    }
}
