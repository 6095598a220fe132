package org.taizhang.api.plan;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The draft was taken back with the import that brought it. */
@EventName("plan.PlanWithdrawn")
public record PlanWithdrawn(PlanId planId, @FreeText String reason) implements PlanEvent {}
