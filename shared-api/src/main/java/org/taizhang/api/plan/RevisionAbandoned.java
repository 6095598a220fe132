package org.taizhang.api.plan;

import org.taizhang.api.EventName;

/** The revision was given up; what it proposed was not done. */
@EventName("plan.RevisionAbandoned")
public record RevisionAbandoned(PlanId planId, String reason) implements PlanEvent {}
