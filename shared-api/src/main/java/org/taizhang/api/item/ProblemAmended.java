package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The problem reads differently now.
 *
 * @param planVersion the revision that says so; null where it was amended directly
 */
@EventName("item.ProblemAmended")
public record ProblemAmended(ItemId itemId, ProblemAmendment amendment, @Nullable Integer planVersion,
        @FreeText String reason)
        implements
            ItemEvent {}
