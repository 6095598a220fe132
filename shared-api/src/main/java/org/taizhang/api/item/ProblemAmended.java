package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;

/**
 * The problem reads differently now.
 *
 * @param planVersion the revision that says so; null where it was amended directly
 */
@EventName("item.ProblemAmended")
public record ProblemAmended(ItemId itemId, ProblemAmendment amendment, @Nullable Integer planVersion, String reason)
        implements
            ItemEvent {}
