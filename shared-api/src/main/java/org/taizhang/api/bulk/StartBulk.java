package org.taizhang.api.bulk;

import java.util.List;

/**
 * Starts one act on many items.
 *
 * @param reason one for all
 * @param targets targets of one item, or of one reminded unit, follow on each other
 */
public record StartBulk(BulkId bulkId, BulkAct act, String reason, List<BulkTarget> targets) implements BulkCommand {

    public StartBulk {
        targets = List.copyOf(targets);
    }
}
