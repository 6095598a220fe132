package org.taizhang.api.plan;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** Nothing of the plan is open any more. */
@EventName("plan.PlanConcluded")
public record PlanConcluded(PlanId planId, @FreeText String text) implements PlanEvent {}
