package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The problem was found to be an earlier one come back. */
@EventName("item.RepeatedProblemLinked")
public record RepeatedProblemLinked(ItemId itemId, ItemId earlier, String earlierNumber, @FreeText String reason)
        implements
            ItemEvent {}
