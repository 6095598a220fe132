package org.taizhang.api.plan;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The plan is in force with exactly these items. */
@EventName("plan.PlanApproved")
public record PlanApproved(PlanId planId, int version, List<FrozenItem> items,
        @FreeText String text) implements PlanEvent {

    public PlanApproved {
        items = List.copyOf(items);
    }
}
