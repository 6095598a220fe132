package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A measure was declared carried out. */
@EventName("item.MeasureCompleted")
public record MeasureCompleted(ItemId itemId, MeasureId measureId, @FreeText String summary, LocalDate completedOn)
        implements
            ItemEvent {}
