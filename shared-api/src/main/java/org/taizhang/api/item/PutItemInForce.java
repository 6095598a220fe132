package org.taizhang.api.item;

import org.taizhang.api.plan.PlanId;

/**
 * Tells an item that its plan was approved; sent by a process only.
 *
 * @param contentSha256 the content that was approved
 */
public record PutItemInForce(ItemId itemId, PlanId planId, int planVersion, String contentSha256)
        implements
            ItemCommand {}
