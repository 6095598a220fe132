package org.taizhang.api.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that was submitted once.
 *
 * @param number counts the submissions, from 1
 * @param reason why the plan was revised; null for a first approval
 * @param remark what was said when it was approved or returned
 * @param items how many items it covers
 */
public record PlanVersionSummary(int number, PlanVersionStatus status, String statusText, @Nullable String reason,
        @Nullable Named submitter, Instant submittedAt, @Nullable Named decider, @Nullable Instant decidedAt,
        @Nullable String remark, int items) {}
