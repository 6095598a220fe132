package org.taizhang.api.message;

import org.taizhang.api.Command;

/** Commands to one message. */
public sealed interface MessageCommand extends Command permits SendMessage {

    MessageId messageId();

    @Override
    default String streamId() {
        return messageId().value();
    }
}
