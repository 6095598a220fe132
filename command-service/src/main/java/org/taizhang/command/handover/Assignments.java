package org.taizhang.command.handover;

import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.handover.WorkItem;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.command.edge.Streams;
import org.taizhang.command.item.Item;
import org.taizhang.command.item.ItemEvolution;
import org.taizhang.command.item.MeasureState;

/** Reads from an item's own events who answers for a measure now. */
@Component
class Assignments {

    private final Streams streams;

    Assignments(Streams streams) {
        this.streams = streams;
    }

    /** @param version of the item when it was read */
    record Found(Assignment assignment, long version) {}

    /** @throws Refusal ITEM_UNKNOWN or MEASURE_UNKNOWN */
    Found of(WorkItem work) {
        Item item = streams.replay(work.itemId().value(), Item.NONE, ItemEvent.class, ItemEvolution::evolve);
        if (!(item instanceof Item.Present present)) {
            throw new Refusal(ItemRefusal.ITEM_UNKNOWN);
        }
        MeasureState measure = present.facts().measures().get(work.measureId());
        if (measure == null) {
            throw new Refusal(ItemRefusal.MEASURE_UNKNOWN);
        }
        return new Found(measure.assignment(), present.facts().version());
    }
}
