package org.taizhang.api.item;

/** Changes a measure's text or deadline; while a plan has the item in force, only a revision of the plan does. */
public record AmendMeasure(ItemId itemId, MeasureAmendment amendment, String reason) implements MeasureCommand {

    @Override
    public MeasureId measureId() {
        return amendment.measureId();
    }
}
