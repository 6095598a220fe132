package org.taizhang.api.bulk;

import org.taizhang.api.EventName;

/** A job was stopped before its end. */
@EventName("bulk.BulkStopped")
public record BulkStopped(BulkId bulkId, String reason) implements BulkEvent {}
