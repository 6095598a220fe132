package org.taizhang.command.covering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Streams;
import org.taizhang.command.item.Item;
import org.taizhang.command.item.ItemEvolution;
import org.taizhang.command.item.ItemFacts;
import org.taizhang.command.item.MeasureState;

/** Items as they stand at this moment, replayed from their own events, for acts that cover them. */
@Component
public class ItemStandings {

    private final Streams streams;

    ItemStandings(Streams streams) {
        this.streams = streams;
    }

    /** The item, and who closed it last, when. */
    private record Closing(Item item, @Nullable PersonId closer, @Nullable LocalDate closedOn) {

        Closing evolve(ItemEvent event, PersonId actor) {
            Item next = ItemEvolution.evolve(item, event, actor);
            return switch (event) {
                case ItemClosed e -> new Closing(next, actor, e.closedOn());
                case TakenOverClosureAccepted e -> new Closing(next, actor, e.acceptedOn());
                default -> new Closing(next, closer, closedOn);
            };
        }
    }

    /** @throws Refusal ITEMS_UNKNOWN with those that nobody raised */
    public List<ItemStanding> of(Collection<ItemId> items) {
        List<ItemStanding> found = new ArrayList<>();
        Set<ItemId> unknown = new LinkedHashSet<>();
        items.forEach(item -> find(item).ifPresentOrElse(found::add, () -> unknown.add(item)));
        if (!unknown.isEmpty()) {
            throw new Refusal(CoveringRefusal.ITEMS_UNKNOWN, unknown.stream()
                    .map(item -> Missing.of(CoveringRefusal.ITEMS_UNKNOWN, item.value())).toList());
        }
        return found;
    }

    /** Empty where nobody raised it. */
    public Optional<ItemStanding> find(ItemId id) {
        Closing replayed = replay(id);
        return replayed.item() instanceof Item.Present present
                ? Optional.of(standing(id, present, replayed))
                : Optional.empty();
    }

    /** Who owns a measure of these items that the unit answers for. */
    public List<PersonId> ownersFor(UnitId unit, Collection<ItemId> items) {
        return items.stream().map(this::replay).map(Closing::item).filter(Item.Present.class::isInstance)
                .map(item -> ((Item.Present) item).facts()).flatMap(facts -> facts.measures().values().stream()
                        .map(MeasureState::assignment).filter(given -> unit.equals(given.responsibleUnit() == null
                                ? facts.preparation().responsibleUnit()
                                : given.responsibleUnit()))
                        .flatMap(given -> given.owners().stream()))
                .distinct().toList();
    }

    private Closing replay(ItemId id) {
        return streams.replay(id.value(), new Closing(Item.NONE, null, null), ItemEvent.class, Closing::evolve);
    }

    private static ItemStanding standing(ItemId id, Item.Present item, Closing closing) {
        ItemFacts facts = item.facts();
        boolean closed = item instanceof Item.Closed;
        Set<UnitId> units = new HashSet<>();
        Set<PersonId> owners = new HashSet<>();
        Set<PersonId> leaders = new HashSet<>();
        add(units, facts.preparation().responsibleUnit());
        for (MeasureState measure : facts.measures().values()) {
            add(units, measure.assignment().responsibleUnit());
            owners.addAll(measure.assignment().owners());
            leaders.addAll(measure.assignment().leadLeaders());
        }
        return new ItemStanding(id, item.status(), facts.round().number(), closed ? closing.closedOn() : null,
                facts.origin().place().plan(), units, owners, leaders, facts.round().requesters(),
                closed ? closing.closer() : null);
    }

    private static void add(Set<UnitId> units, @Nullable UnitId unit) {
        if (unit != null) {
            units.add(unit);
        }
    }
}
