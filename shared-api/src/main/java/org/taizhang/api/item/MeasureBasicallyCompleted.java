package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;

/** A measure was reported as basically completed: it is still to be completed. */
@EventName("item.MeasureBasicallyCompleted")
public record MeasureBasicallyCompleted(ItemId itemId, MeasureId measureId, String summary, String remaining,
        LocalDate occurredOn) implements ItemEvent {}
