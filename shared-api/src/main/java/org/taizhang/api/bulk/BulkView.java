package org.taizhang.api.bulk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a bulk job has come.
 *
 * @param act ASSIGN, EXTEND, REMIND or RETURN
 * @param status RUNNING, COMPLETED or STOPPED
 * @param total targets
 * @param done how many it was done to
 * @param skipped how many a rule did not allow it for
 * @param conflicts how many had changed since they were seen
 * @param outcomes those that it was not done to, each with why
 * @param version for {@code If-Match}
 */
public record BulkView(String id, String act, String status, String reason, @Nullable String starter,
        Instant startedAt, int total, int done, int skipped, int conflicts, List<NotDone> outcomes, long version,
        String position) {

    public BulkView {
        outcomes = List.copyOf(outcomes);
    }

    /** One target that nothing was done to, and why, in the caller's language. */
    public record NotDone(String itemId, @Nullable String number, @Nullable String measureId,
            BulkOutcome.Result result, String code, String message) {}
}
