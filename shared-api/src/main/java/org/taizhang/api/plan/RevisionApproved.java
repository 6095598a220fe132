package org.taizhang.api.plan;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.privacy.FreeText;

/**
 * The revised plan is in force with exactly these items.
 *
 * @param items every item of the version, with the content that stands once the changes are made
 * @param changes what is to be made so of items that were in force before
 * @param admitted the items that come into force with this version
 * @param reason why it was revised
 */
@EventName("plan.RevisionApproved")
public record RevisionApproved(PlanId planId, int version, List<FrozenItem> items, List<ItemRevision> changes,
        List<ItemId> admitted, @FreeText String reason, @FreeText String text) implements PlanEvent {

    public RevisionApproved {
        items = List.copyOf(items);
        changes = List.copyOf(changes);
        admitted = List.copyOf(admitted);
    }
}
