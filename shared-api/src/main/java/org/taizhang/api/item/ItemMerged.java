package org.taizhang.api.item;

import org.taizhang.api.EventName;

/**
 * The item was a duplicate and is now part of another.
 *
 * @param intoVersion the other item's version then
 */
@EventName("item.ItemMerged")
public record ItemMerged(ItemId itemId, ItemId into, String intoNumber, long intoVersion, String reason)
        implements
            ItemEvent {}
