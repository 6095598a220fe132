package org.taizhang.api.plan;

/** Returns a submitted plan with a reason (退回). */
public record ReturnPlan(PlanId planId, String reason) implements PlanCommand {}
