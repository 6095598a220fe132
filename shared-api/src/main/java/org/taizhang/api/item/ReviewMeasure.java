package org.taizhang.api.item;

import java.time.LocalDate;

/**
 * Reviews a measure that is kept up (长期坚持). It counts as sustained while its last review was positive.
 *
 * @param positive the measure is being kept up
 */
public record ReviewMeasure(ItemId itemId, MeasureId measureId, boolean positive, String findings,
        LocalDate occurredOn) implements MeasureCommand {}
