package org.taizhang.command.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.plan.CoveredItem;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanId;
import org.taizhang.command.edge.Streams;
import org.taizhang.command.item.ItemSnapshots;

/** The items of a plan as they stand at this moment, replayed from their own events. */
@Component
class CoveredItems {

    private final Streams streams;
    private final ItemSnapshots items;

    CoveredItems(Streams streams, ItemSnapshots items) {
        this.streams = streams;
        this.items = items;
    }

    /** Items that the plan admitted and that were then never raised are left out. */
    List<CoveredItem> of(PlanId id) {
        Plan plan = streams.replay(id.value(), Plan.none(), PlanEvent.class, PlanEvolution::evolve);
        return plan.items().stream().map(this::standing).flatMap(Optional::stream).toList();
    }

    private Optional<CoveredItem> standing(ItemId id) {
        return items.of(id);
    }
}
