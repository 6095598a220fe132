package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;

/**
 * A deadline passed with the measure open. Once for each deadline: a new one by extension or revision may pass again.
 *
 * @param due the last day on which it would have been in time
 */
@EventName("item.MeasureFellOverdue")
public record MeasureFellOverdue(ItemId itemId, MeasureId measureId, LocalDate due) implements ItemEvent {}
