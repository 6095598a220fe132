package org.taizhang.command.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.taizhang.api.item.ItemId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemRevision;

/**
 * A plan's life: draft → submitted → approved, which is in force → concluded. A return makes it a draft again. An
 * approval freezes every item it covers, with version and content hash. In force, it changes by revisions: proposed →
 * submitted → approved as the next version, returned, or abandoned; until then the version in force stays in force.
 */
public sealed interface Plan {

    static Plan none() {
        return new None();
    }

    /** A version that was approved. */
    record Version(int number, List<FrozenItem> items, PersonId submitter) {

        boolean covers(ItemId item) {
            return items.stream().anyMatch(frozen -> frozen.itemId().equals(item));
        }
    }

    /** Nothing was drafted under this id. */
    record None() implements Plan {}

    /** Items can be added; {@code submissions} counts the versions submitted so far. */
    record Draft(Set<ItemId> items, int submissions) implements Plan {

        Draft with(ItemId item) {
            return new Draft(more(items, item), submissions);
        }
    }

    /** Waits for the principal. */
    record Submitted(Set<ItemId> items, int version, List<FrozenItem> frozen, PersonId submitter) implements Plan {}

    /** Approved. {@code items} may be more than the version covers: what came with a revision that was abandoned. */
    record InForce(Set<ItemId> items, Version version, int submissions) implements Plan {}

    /** A revision is being drawn up; items can be added. */
    record Revising(Set<ItemId> items, Version version, int submissions, List<ItemRevision> changes, String reason,
            Set<PersonId> revisers) implements Plan {

        Revising with(ItemId item, PersonId reviser) {
            return new Revising(more(items, item), version, submissions, changes, reason, more(revisers, reviser));
        }

        Revising proposing(List<ItemRevision> all, String why, PersonId reviser) {
            return new Revising(items, version, submissions, all, why, more(revisers, reviser));
        }

        Revising submittedAs(int number) {
            return new Revising(items, version, number, changes, reason, revisers);
        }
    }

    /** The revision waits for the principal, as the version that {@code draft} counts last. */
    record RevisionSubmitted(Revising draft, List<FrozenItem> frozen, PersonId submitter) implements Plan {}

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
            case Revising p -> p.items;
            case RevisionSubmitted p -> p.draft.items;
            case Concluded p -> p.items;
            case Withdrawn p -> p.items;
        };
    }

    /** What the revision under way proposes. */
    default List<ItemRevision> changes() {
        return switch (this) {
            case Revising p -> p.changes;
            case RevisionSubmitted p -> p.draft.changes;
            case None _,Draft _,Submitted _,InForce _,Concluded _,Withdrawn _ -> List.of();
        };
    }

    private static <T> Set<T> more(Set<T> some, T one) {
        Set<T> more = new LinkedHashSet<>(some);
        more.add(one);
        return more;
    }
}
