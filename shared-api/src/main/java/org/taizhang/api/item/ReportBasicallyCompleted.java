package org.taizhang.api.item;

import java.time.LocalDate;

/**
 * Reports a measure as basically completed (基本完成), with evidence handed in. It counts nowhere as completed.
 *
 * @param summary what was achieved
 * @param remaining what is left to do
 */
public record ReportBasicallyCompleted(ItemId itemId, MeasureId measureId, String summary, String remaining,
        LocalDate occurredOn) implements MeasureCommand {}
