package org.taizhang.api.item;

/** Gives a measure to others. */
public record ReassignMeasure(ItemId itemId, MeasureId measureId, Assignment assignment, String reason)
        implements
            MeasureCommand {}
