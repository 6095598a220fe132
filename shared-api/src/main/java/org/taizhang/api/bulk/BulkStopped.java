package org.taizhang.api.bulk;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A job was stopped before its end. */
@EventName("bulk.BulkStopped")
public record BulkStopped(BulkId bulkId, @FreeText String reason) implements BulkEvent {}
