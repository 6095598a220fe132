package org.taizhang.command.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.plan.CoveredItem;
import org.taizhang.api.plan.ItemRevision;
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

    /**
     * As they stand with the changes of the revision under way, if there is one. Items that the plan admitted and that
     * were then never raised are left out.
     */
    List<CoveredItem> of(PlanId id) {
        Plan plan = replayed(id);
        return with(plan, plan.changes());
    }

    /** As they stand with these changes. */
    List<CoveredItem> of(PlanId id, List<ItemRevision> changes) {
        return with(replayed(id), changes);
    }

    private Plan replayed(PlanId id) {
        return streams.replay(id.value(), Plan.none(), PlanEvent.class, PlanEvolution::evolve);
    }

    private List<CoveredItem> with(Plan plan, List<ItemRevision> changes) {
        Map<ItemId, ItemRevision> byItem = new HashMap<>();
        changes.forEach(change -> byItem.put(change.itemId(), change));
        return plan.items().stream().map(item -> items.of(item, byItem.get(item))).flatMap(Optional::stream).toList();
    }
}
