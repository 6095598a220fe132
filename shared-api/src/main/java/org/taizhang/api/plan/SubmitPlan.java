package org.taizhang.api.plan;

import java.util.List;

/**
 * Submits the plan for approval.
 *
 * @param items every item it covers, as it stands; filled in by the service, never by the client
 */
public record SubmitPlan(PlanId planId, List<CoveredItem> items) implements PlanCommand {

    public SubmitPlan {
        items = List.copyOf(items);
    }
}
