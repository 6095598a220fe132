package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;

/**
 * Says that this problem is an earlier one come back (屡改屡犯): a person decides so.
 *
 * @param earlier an item that was closed at some time
 * @param standing that item; null where there is none
 */
public record LinkRepeatedProblem(ItemId itemId, ItemId earlier, @Nullable ItemStanding standing, String reason)
        implements
            ItemCommand {}
