package org.taizhang.api.message;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to how the organisation's messages are worded: one stream for all kinds. */
public sealed interface WordingEvent extends DomainEvent permits WordingChanged {

    String STREAM = "wordings";

    @Override
    default String streamId() {
        return STREAM;
    }
}
