package org.taizhang.api.plan;

import org.taizhang.api.EventName;

/** The draft was taken back with the import that brought it. */
@EventName("plan.PlanWithdrawn")
public record PlanWithdrawn(PlanId planId, String reason) implements PlanEvent {}
