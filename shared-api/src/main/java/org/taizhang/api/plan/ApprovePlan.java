package org.taizhang.api.plan;

import java.util.List;

/**
 * Approves the plan as submitted; from then on it is in force.
 *
 * @param items every item it covers, as it stands; filled in by the service, never by the client
 */
public record ApprovePlan(PlanId planId, List<CoveredItem> items, String text) implements PlanCommand {

    public ApprovePlan {
        items = List.copyOf(items);
    }
}
