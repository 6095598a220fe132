package org.taizhang.api.plan;

import java.util.List;

import org.taizhang.api.EventName;

/** The plan is in force with exactly these items. */
@EventName("plan.PlanApproved")
public record PlanApproved(PlanId planId, int version, List<FrozenItem> items, String text) implements PlanEvent {

    public PlanApproved {
        items = List.copyOf(items);
    }
}
