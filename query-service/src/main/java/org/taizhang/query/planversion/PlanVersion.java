package org.taizhang.query.planversion;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.ledger.PlanVersionStatus;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemRevision;

/**
 * A version of a plan as its events tell it.
 *
 * @param items what it froze: each item's version, and the hash of what it contained once the changes were made
 * @param changes what was to be made of items in force; none for a first approval
 * @param reason why the plan was revised
 */
record PlanVersion(int number, PlanVersionStatus status, List<FrozenItem> items, Map<ItemId, ItemRevision> changes,
        @Nullable String reason, String submitter, Instant submittedAt, @Nullable String decider,
        @Nullable Instant decidedAt, @Nullable String remark) {

    PlanVersion decided(PlanVersionStatus outcome, List<FrozenItem> frozen, String by, Instant at, String text) {
        return new PlanVersion(number, outcome, frozen, changes, reason, submitter, submittedAt, by, at, text);
    }

    PlanVersion now(PlanVersionStatus outcome) {
        return new PlanVersion(number, outcome, items, changes, reason, submitter, submittedAt, decider, decidedAt,
                remark);
    }
}
