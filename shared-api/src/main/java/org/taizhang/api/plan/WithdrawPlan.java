package org.taizhang.api.plan;

/** Takes a draft back that was imported in error; sent by a process only. */
public record WithdrawPlan(PlanId planId, String reason) implements PlanCommand {}
