package org.taizhang.api.ledger;

import java.util.List;

/**
 * How far an import has come.
 *
 * @param status RUNNING, COMPLETED or WITHDRAWN
 * @param total rows that were confirmed
 * @param created items so far
 * @param version for {@code If-Match}
 */
public record ImportView(String id, String planId, String status, int total, int created, List<FailedRowView> failed,
        long version, String position) {

    public ImportView {
        failed = List.copyOf(failed);
    }

    /** A row that created nothing, and why, in the caller's language. */
    public record FailedRowView(String path, String code, String message) {}
}
