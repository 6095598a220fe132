package org.taizhang.command.plan;

import java.util.Set;

import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.PlanWithdrawn;

/** What each event changes of a plan. */
public final class PlanEvolution {

    private PlanEvolution() {}

    /** The state after one more event that this person caused. */
    public static Plan evolve(Plan before, PlanEvent event, PersonId actor) {
        return switch (event) {
            case PlanDrafted _ -> new Plan.Draft(Set.of(), 0);
            case ItemCovered e -> ((Plan.Draft) before).with(e.itemId());
            case PlanSubmitted e -> new Plan.Submitted(before.items(), e.version(), e.items(), actor);
            case PlanApproved e -> new Plan.InForce(before.items(), e.version());
            case PlanReturned e -> new Plan.Draft(before.items(), e.version());
            case PlanConcluded _ -> new Plan.Concluded(before.items());
            case PlanWithdrawn _ -> new Plan.Withdrawn(before.items());
        };
    }
}
