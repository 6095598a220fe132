package org.taizhang.api.item;

import java.time.LocalDate;

/**
 * Tells how far a measure has come (进展).
 *
 * @param percent 0 to 100
 * @param occurredOn the day it was so
 */
public record ReportProgress(ItemId itemId, MeasureId measureId, String narrative, int percent,
        LocalDate occurredOn) implements MeasureCommand {}
