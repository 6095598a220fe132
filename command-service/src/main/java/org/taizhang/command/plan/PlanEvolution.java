package org.taizhang.command.plan;

import java.util.LinkedHashSet;
import java.util.Set;

import org.taizhang.api.item.ItemId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.PlanWithdrawn;
import org.taizhang.api.plan.RevisionAbandoned;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;

/** What each event changes of a plan. */
public final class PlanEvolution {

    private PlanEvolution() {}

    /** The state after one more event that this person caused. */
    public static Plan evolve(Plan before, PlanEvent event, PersonId actor) {
        return switch (event) {
            case PlanDrafted _ -> new Plan.Draft(Set.of(), 0);
            case ItemCovered e -> before instanceof Plan.Revising revising
                    ? revising.with(e.itemId(), actor)
                    : ((Plan.Draft) before).with(e.itemId());
            case PlanSubmitted e -> before instanceof Plan.Revising revising
                    ? new Plan.RevisionSubmitted(revising.submittedAs(e.version()), e.items(), actor)
                    : new Plan.Submitted(before.items(), e.version(), e.items(), actor);
            case PlanApproved e -> new Plan.InForce(before.items(),
                    new Plan.Version(e.version(), e.items(), ((Plan.Submitted) before).submitter()), e.version());
            case PlanReturned e -> before instanceof Plan.RevisionSubmitted submitted
                    ? submitted.draft()
                    : new Plan.Draft(before.items(), e.version());
            case RevisionProposed e -> revising(before, actor).proposing(e.changes(), e.reason(), actor);
            case RevisionApproved e -> new Plan.InForce(left(before.items(), e),
                    new Plan.Version(e.version(), e.items(), ((Plan.RevisionSubmitted) before).submitter()),
                    e.version());
            case RevisionAbandoned _ -> standing((Plan.Revising) before);
            case PlanConcluded _ -> new Plan.Concluded(before.items());
            case PlanWithdrawn _ -> new Plan.Withdrawn(before.items());
        };
    }

    private static Plan.Revising revising(Plan before, PersonId actor) {
        return before instanceof Plan.InForce standing
                ? new Plan.Revising(standing.items(), standing.version(), standing.submissions(), java.util.List.of(),
                        "", Set.of(actor))
                : (Plan.Revising) before;
    }

    private static Plan.InForce standing(Plan.Revising revising) {
        return new Plan.InForce(revising.items(), revising.version(), revising.submissions());
    }

    private static Set<ItemId> left(Set<ItemId> items, RevisionApproved approved) {
        Set<ItemId> left = new LinkedHashSet<>(items);
        approved.changes().stream().filter(ItemRevision::removed).map(ItemRevision::itemId).forEach(left::remove);
        return left;
    }
}
