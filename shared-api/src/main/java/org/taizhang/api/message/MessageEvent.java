package org.taizhang.api.message;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a message. */
public sealed interface MessageEvent extends DomainEvent permits MessageSent {

    MessageId messageId();

    @Override
    default String streamId() {
        return messageId().value();
    }
}
