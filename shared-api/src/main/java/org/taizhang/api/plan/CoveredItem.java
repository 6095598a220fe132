package org.taizhang.api.plan;

import java.util.List;

import org.taizhang.api.Missing;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStatus;

/**
 * An item of the plan, as it stood when the command was sent.
 *
 * @param version the item's version then
 * @param contentSha256 hash of what an approval freezes: problem, measures, deadlines, units
 * @param unsettled what an approval still lacks
 */
public record CoveredItem(ItemId itemId, String number, ItemStatus status, long version, String contentSha256,
        List<Missing> unsettled) {

    public CoveredItem {
        unsettled = List.copyOf(unsettled);
    }
}
