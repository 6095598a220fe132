package org.taizhang.api.plan;

import java.util.List;

import org.taizhang.api.EventName;

/**
 * The plan was submitted for approval.
 *
 * @param version counts the submissions, from 1
 */
@EventName("plan.PlanSubmitted")
public record PlanSubmitted(PlanId planId, int version, List<FrozenItem> items) implements PlanEvent {

    public PlanSubmitted {
        items = List.copyOf(items);
    }
}
