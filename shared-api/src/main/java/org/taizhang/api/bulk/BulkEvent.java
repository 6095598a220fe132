package org.taizhang.api.bulk;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a bulk job. */
public sealed interface BulkEvent extends DomainEvent permits BulkStarted, BulkOutcomesRecorded, BulkStopped {

    BulkId bulkId();

    @Override
    default String streamId() {
        return bulkId().value();
    }
}
