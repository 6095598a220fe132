package org.taizhang.api.plan;

import java.util.List;

/**
 * Concludes the plan, when nothing is open.
 *
 * @param items every item it covers, as it stands; filled in by the service, never by the client
 */
public record ConcludePlan(PlanId planId, List<CoveredItem> items, String text) implements PlanCommand {

    public ConcludePlan {
        items = List.copyOf(items);
    }
}
