package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** The measure is now answered for by others. */
@EventName("item.MeasureReassigned")
public record MeasureReassigned(ItemId itemId, MeasureId measureId, Assignment assignment, String reason)
        implements
            ItemEvent {}
