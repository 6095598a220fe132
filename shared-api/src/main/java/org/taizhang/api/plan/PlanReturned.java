package org.taizhang.api.plan;

import org.taizhang.api.EventName;

/** The submitted plan was returned. */
@EventName("plan.PlanReturned")
public record PlanReturned(PlanId planId, int version, String reason) implements PlanEvent {}
