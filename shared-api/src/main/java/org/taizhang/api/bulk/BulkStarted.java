package org.taizhang.api.bulk;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A bulk job began. */
@EventName("bulk.BulkStarted")
public record BulkStarted(BulkId bulkId, BulkAct act, @FreeText String reason,
        List<BulkTarget> targets) implements BulkEvent {

    public BulkStarted {
        targets = List.copyOf(targets);
    }
}
