package org.taizhang.api.plan;

import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemId;

/** The plan covers one more item. */
@EventName("plan.ItemCovered")
public record ItemCovered(PlanId planId, ItemId itemId) implements PlanEvent {}
