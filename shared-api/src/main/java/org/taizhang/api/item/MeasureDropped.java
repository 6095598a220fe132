package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The measure is not carried out: it keeps its history, counts nowhere and needs no evidence.
 *
 * @param planVersion the revision that says so; null where it was dropped directly
 */
@EventName("item.MeasureDropped")
public record MeasureDropped(ItemId itemId, MeasureId measureId, @Nullable Integer planVersion, @FreeText String reason)
        implements
            ItemEvent {}
