package org.taizhang.command.item;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStanding;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Problem;
import org.taizhang.api.plan.CoveredItem;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Streams;

/** What a plan needs to know of an item at this moment. */
@Component
public class ItemSnapshots {

    private final Streams streams;

    ItemSnapshots(Streams streams) {
        this.streams = streams;
    }

    /** The item replayed from its events; empty where none was raised. */
    public Optional<CoveredItem> of(ItemId id) {
        return of(id, null);
    }

    /** As {@link #of(ItemId)}, with the content that would stand once the change is made. */
    public Optional<CoveredItem> of(ItemId id, @Nullable ItemRevision change) {
        Item item = replay(id);
        return item instanceof Item.Present present ? Optional.of(covered(id, present, change)) : Optional.empty();
    }

    /** Its plan is approved, or its source needs none. */
    public boolean inForce(ItemId id) {
        return replay(id) instanceof Item.Present present && present.facts().preparation().inForce();
    }

    /** Its measures that are still to be done; none where no such item was raised. */
    public List<MeasureId> openMeasures(ItemId id) {
        return replay(id) instanceof Item.Present item
                ? item.facts().measures().values().stream().filter(measure -> !measure.completed())
                        .map(MeasureState::id).toList()
                : List.of();
    }

    /** The unit that answers for it, where there is one. */
    public Optional<UnitId> responsibleUnit(ItemId id) {
        return replay(id) instanceof Item.Present item
                ? Optional.ofNullable(item.facts().preparation().responsibleUnit())
                : Optional.empty();
    }

    /** The item for a command to another one that names it; null where none was raised. */
    @Nullable
    ItemStanding standing(ItemId id) {
        if (!(replay(id) instanceof Item.Present item)) {
            return null;
        }
        ItemFacts facts = item.facts();
        Problem problem = facts.origin().problem();
        boolean everClosed = item instanceof Item.Closed || facts.round().number() > 1;
        return new ItemStanding(id, facts.origin().number(), facts.version(), item.status(), problem.subject(),
                problem.person(), facts.origin().raisedOn(), everClosed, facts.repeats());
    }

    private Item replay(ItemId id) {
        return streams.replay(id.value(), Item.NONE, ItemEvent.class, ItemEvolution::evolve);
    }

    private static CoveredItem covered(ItemId id, Item.Present item, @Nullable ItemRevision change) {
        ItemFacts facts = item.facts();
        ItemContent content = change == null ? facts.content() : change.appliedTo(facts.content());
        return new CoveredItem(id, facts.origin().number(), item.status(), facts.version(), content.sha256(),
                change == null ? content.unsettled(id) : Revising.misfits(change, item));
    }
}
