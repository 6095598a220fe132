package org.taizhang.api.item;

import java.time.LocalDate;

/** Declares a measure carried out. */
public record CompleteMeasure(ItemId itemId, MeasureId measureId, String summary, LocalDate completedOn)
        implements
            MeasureCommand {}
