package org.taizhang.api.bulk;

import java.util.List;

/**
 * Records what became of the next targets of a job; sent by the process that works through it.
 *
 * @param from how many targets came before
 */
public record RecordBulkOutcomes(BulkId bulkId, int from, List<BulkOutcome> outcomes) implements BulkCommand {

    public RecordBulkOutcomes {
        outcomes = List.copyOf(outcomes);
    }
}
