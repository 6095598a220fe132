package org.taizhang.api.bulk;

/** Stops a job: what is done stays, the rest is not tried. */
public record StopBulk(BulkId bulkId, String reason) implements BulkCommand {}
