package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;

/**
 * Merges a duplicate into another open item (合并): this one ends, and counts nowhere.
 *
 * @param standing the other item; null where there is none
 */
public record MergeInto(ItemId itemId, ItemId into, @Nullable ItemStanding standing, String reason)
        implements
            ItemCommand {}
