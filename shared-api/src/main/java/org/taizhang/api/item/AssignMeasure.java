package org.taizhang.api.item;

/** Adds a measure to the item. */
public record AssignMeasure(ItemId itemId, MeasureDraft measure) implements MeasureCommand {

    @Override
    public MeasureId measureId() {
        return measure.measureId();
    }
}
