package org.taizhang.command.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.taizhang.api.item.ItemId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.FrozenItem;

/**
 * A plan's life: draft → submitted → approved, which is in force → concluded. A return makes it a draft again. An
 * approval freezes every item it covers, with version and content hash.
 */
public sealed interface Plan {

    static Plan none() {
        return new None();
    }

    /** Nothing was drafted under this id. */
    record None() implements Plan {}

    /** Items can be added; {@code submissions} counts the versions submitted so far. */
    record Draft(Set<ItemId> items, int submissions) implements Plan {

        Draft with(ItemId item) {
            Set<ItemId> more = new LinkedHashSet<>(items);
            more.add(item);
            return new Draft(more, submissions);
        }
    }

    /** Waits for the principal. */
    record Submitted(Set<ItemId> items, int version, List<FrozenItem> frozen, PersonId submitter) implements Plan {}

    /** Approved. */
    record InForce(Set<ItemId> items, int version) implements Plan {}

    /** Nothing is open any more. */
    record Concluded(Set<ItemId> items) implements Plan {}

    /** Imported in error and taken back. */
    record Withdrawn(Set<ItemId> items) implements Plan {}

    /** The items it covers, in the order in which they came. */
    default Set<ItemId> items() {
        return switch (this) {
            case None _ -> Set.of();
            case Draft p -> p.items;
            case Submitted p -> p.items;
            case InForce p -> p.items;
            case Concluded p -> p.items;
            case Withdrawn p -> p.items;
        };
    }
}
