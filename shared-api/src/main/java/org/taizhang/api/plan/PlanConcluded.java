package org.taizhang.api.plan;

import org.taizhang.api.EventName;

/** Nothing of the plan is open any more. */
@EventName("plan.PlanConcluded")
public record PlanConcluded(PlanId planId, String text) implements PlanEvent {}
