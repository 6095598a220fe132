package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** A deadline that was not understood was settled by a person: from now on it is the original one. */
@EventName("item.DeadlineSettled")
public record DeadlineSettled(ItemId itemId, MeasureId measureId, Deadline deadline) implements ItemEvent {}
