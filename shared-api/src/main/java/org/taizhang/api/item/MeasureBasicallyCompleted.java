package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A measure was reported as basically completed: it is still to be completed. */
@EventName("item.MeasureBasicallyCompleted")
public record MeasureBasicallyCompleted(ItemId itemId, MeasureId measureId, @FreeText String summary,
        @FreeText String remaining,
        LocalDate occurredOn) implements ItemEvent {}
