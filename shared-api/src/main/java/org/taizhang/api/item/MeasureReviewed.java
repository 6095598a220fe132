package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;

/**
 * A measure that is kept up was reviewed.
 *
 * @param reviewEvery the cycle as the measure or the setting had it
 * @param nextReview the day the next one is due
 */
@EventName("item.MeasureReviewed")
public record MeasureReviewed(ItemId itemId, MeasureId measureId, boolean positive, String findings,
        LocalDate occurredOn, ReviewCycle reviewEvery, LocalDate nextReview) implements ItemEvent {}
