package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The item was a duplicate and is now part of another.
 *
 * @param intoVersion the other item's version then
 */
@EventName("item.ItemMerged")
public record ItemMerged(ItemId itemId, ItemId into, String intoNumber, long intoVersion, @FreeText String reason)
        implements
            ItemEvent {}
