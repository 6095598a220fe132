package org.taizhang.api.item;

/** Drops a measure; while a plan has the item in force, only a revision of the plan does. */
public record DropMeasure(ItemId itemId, MeasureId measureId, String reason) implements MeasureCommand {}
