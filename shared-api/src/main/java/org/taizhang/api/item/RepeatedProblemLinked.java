package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** The problem was found to be an earlier one come back. */
@EventName("item.RepeatedProblemLinked")
public record RepeatedProblemLinked(ItemId itemId, ItemId earlier, String earlierNumber, String reason)
        implements
            ItemEvent {}
