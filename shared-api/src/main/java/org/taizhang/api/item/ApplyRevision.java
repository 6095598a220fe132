package org.taizhang.api.item;

import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanId;

/**
 * Makes an item what an approved revision of its plan says; sent by a process only.
 *
 * @param contentSha256 the content that was approved; of no account where the item is removed
 */
public record ApplyRevision(ItemId itemId, PlanId planId, int planVersion, ItemRevision revision, String contentSha256,
        String reason) implements ItemCommand {}
