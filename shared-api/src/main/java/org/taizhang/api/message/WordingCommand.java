package org.taizhang.api.message;

import org.taizhang.api.Command;

/** Commands to how the organisation's messages are worded. */
public sealed interface WordingCommand extends Command permits ChangeWording {

    @Override
    default String streamId() {
        return WordingEvent.STREAM;
    }
}
