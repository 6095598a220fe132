package org.taizhang.api.item;

/** Settles a deadline that was read and not understood; before the plan is approved only. */
public record SettleDeadline(ItemId itemId, MeasureId measureId, Deadline deadline) implements MeasureCommand {}
