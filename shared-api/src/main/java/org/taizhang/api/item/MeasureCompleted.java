package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;

/** A measure was declared carried out. */
@EventName("item.MeasureCompleted")
public record MeasureCompleted(ItemId itemId, MeasureId measureId, String summary, LocalDate completedOn)
        implements
            ItemEvent {}
