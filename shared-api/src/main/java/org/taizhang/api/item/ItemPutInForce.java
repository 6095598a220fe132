package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.plan.PlanId;

/** The plan that covers the item was approved with exactly this content. */
@EventName("item.ItemPutInForce")
public record ItemPutInForce(ItemId itemId, PlanId planId, int planVersion, String contentSha256)
        implements
            ItemEvent {}
