package org.taizhang.api.plan;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The revision was given up; what it proposed was not done. */
@EventName("plan.RevisionAbandoned")
public record RevisionAbandoned(PlanId planId, @FreeText String reason) implements PlanEvent {}
