package org.taizhang.api.handover;

import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;

/** A measure of an item, as something to hand over. */
public record WorkItem(ItemId itemId, MeasureId measureId) {}
