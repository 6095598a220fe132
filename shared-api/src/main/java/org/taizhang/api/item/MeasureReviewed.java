package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * A measure that is kept up was reviewed.
 *
 * @param reviewEvery the cycle as the measure or the setting had it
 * @param nextReview the day the next one is due
 */
@EventName("item.MeasureReviewed")
public record MeasureReviewed(ItemId itemId, MeasureId measureId, boolean positive, @FreeText String findings,
        LocalDate occurredOn, ReviewCycle reviewEvery, LocalDate nextReview) implements ItemEvent {}
