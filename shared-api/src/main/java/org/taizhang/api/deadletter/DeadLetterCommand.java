package org.taizhang.api.deadletter;

import org.taizhang.api.Command;

/** Commands to the dead letters of one processing group. */
public sealed interface DeadLetterCommand extends Command permits RetryDeadLetters, DiscardDeadLetters {

    String group();

    @Override
    default String streamId() {
        return DeadLetterEvent.streamOf(group());
    }
}
