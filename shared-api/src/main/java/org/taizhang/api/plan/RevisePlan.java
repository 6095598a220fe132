package org.taizhang.api.plan;

import java.util.List;

/**
 * Opens a revision of a plan in force, or says anew what the revision under way proposes. Items that are raised under
 * the plan meanwhile come into force with it.
 *
 * @param changes everything that is proposed; empty where only new items come
 * @param items every item the plan covers, as it stands with these changes; filled in by the service
 */
public record RevisePlan(PlanId planId, List<ItemRevision> changes, List<CoveredItem> items, String reason)
        implements
            PlanCommand {

    public RevisePlan {
        changes = List.copyOf(changes);
        items = List.copyOf(items);
    }
}
