package org.taizhang.api.bulk;

import java.util.List;

import org.taizhang.api.EventName;

/**
 * The next targets of a job were tried.
 *
 * @param from how many targets came before
 */
@EventName("bulk.BulkOutcomesRecorded")
public record BulkOutcomesRecorded(BulkId bulkId, int from, List<BulkOutcome> outcomes) implements BulkEvent {

    public BulkOutcomesRecorded {
        outcomes = List.copyOf(outcomes);
    }
}
