package org.taizhang.api.plan;

import org.taizhang.api.item.ItemId;

/** Tells a plan of an item raised under it; sent by a process only. */
public record CoverItem(PlanId planId, ItemId itemId) implements PlanCommand {}
