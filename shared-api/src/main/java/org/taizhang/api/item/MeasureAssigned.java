package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** The item has one more measure. Its deadline is the original one, kept for ever. */
@EventName("item.MeasureAssigned")
public record MeasureAssigned(ItemId itemId, MeasureDraft measure) implements ItemEvent {}
