package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** How far a measure had come on a day. */
@EventName("item.ProgressReported")
public record ProgressReported(ItemId itemId, MeasureId measureId, @FreeText String narrative, int percent,
        LocalDate occurredOn) implements ItemEvent {}
