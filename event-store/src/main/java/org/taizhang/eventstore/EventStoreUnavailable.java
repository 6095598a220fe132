package org.taizhang.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot take events now. Nothing of the command was acknowledged, and the same command under the same
 * idempotency key may be sent again: should its events have been stored after all, it gets their answer.
 */
public final class EventStoreUnavailable extends EventStoreException {

    private static final long serialVersionUID = 1;

    EventStoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
