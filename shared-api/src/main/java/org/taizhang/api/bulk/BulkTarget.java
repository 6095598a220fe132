package org.taizhang.api.bulk;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.unit.UnitId;

/**
 * One of the things that a bulk job acts on.
 *
 * @param measureId the measure, where the act is on measures
 * @param unit the unit that is reminded, where the act is a reminder
 * @param seenVersion the item's version as the person saw it
 */
public record BulkTarget(ItemId itemId, @Nullable MeasureId measureId, @Nullable UnitId unit, long seenVersion) {}
