package org.taizhang.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is to be stored.
 *
 * @param aggregateType null where it belongs to no aggregate; then {@code aggregateId} is its own id
 * @param name logical name of the payload's type
 */
record NewEvent(String id, @Nullable String aggregateType, String aggregateId, long sequence, String name,
        @Nullable String revision, byte[] payload, byte[] metadata) {

    int bytes() {
        return payload.length + metadata.length;
    }
}
