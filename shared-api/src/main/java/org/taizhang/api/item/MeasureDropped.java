package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;

/**
 * The measure is not carried out: it keeps its history, counts nowhere and needs no evidence.
 *
 * @param planVersion the revision that says so; null where it was dropped directly
 */
@EventName("item.MeasureDropped")
public record MeasureDropped(ItemId itemId, MeasureId measureId, @Nullable Integer planVersion, String reason)
        implements
            ItemEvent {}
