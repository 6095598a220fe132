package org.taizhang.api.item;

import java.time.LocalDate;

/**
 * Records that a measure's deadline passed with the measure open; given by the clock. A repeat changes nothing.
 *
 * @param due the deadline that passed
 */
public record RecordOverdue(ItemId itemId, MeasureId measureId, LocalDate due) implements MeasureCommand {}
