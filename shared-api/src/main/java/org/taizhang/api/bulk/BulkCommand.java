package org.taizhang.api.bulk;

import org.taizhang.api.Command;

/** Commands to one bulk job. */
public sealed interface BulkCommand extends Command permits StartBulk, RecordBulkOutcomes, StopBulk {

    BulkId bulkId();

    @Override
    default String streamId() {
        return bulkId().value();
    }
}
