package org.taizhang.api.plan;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The submitted plan was returned. */
@EventName("plan.PlanReturned")
public record PlanReturned(PlanId planId, int version, @FreeText String reason) implements PlanEvent {}
