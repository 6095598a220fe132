package org.taizhang.api.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.plan.PlanStatus;

/**
 * A plan in a list.
 *
 * @param version for {@code If-Match}
 * @param planVersion counts the submissions
 * @param remark what was said when it was approved, returned, concluded or withdrawn
 * @param items items it covers that the caller may see, without withdrawn ones
 * @param closed of these, struck off
 */
public record PlanSummary(String id, String title, long version, PlanStatus status, String statusText,
        int planVersion, @Nullable Named submitter, @Nullable Instant approvedAt, @Nullable String remark,
        @Nullable String documentSha256, int items, int closed, Instant createdAt, Instant updatedAt) {}
