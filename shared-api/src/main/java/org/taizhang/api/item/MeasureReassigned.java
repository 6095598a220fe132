package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The measure is now answered for by others. */
@EventName("item.MeasureReassigned")
public record MeasureReassigned(ItemId itemId, MeasureId measureId, Assignment assignment, @FreeText String reason)
        implements
            ItemEvent {}
