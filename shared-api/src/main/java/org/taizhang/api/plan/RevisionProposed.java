package org.taizhang.api.plan;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * A revision of the plan is under way.
 *
 * @param revises the version in force, which stays in force meanwhile
 * @param changes everything that is proposed, whatever was proposed before
 */
@EventName("plan.RevisionProposed")
public record RevisionProposed(PlanId planId, int revises, List<ItemRevision> changes, @FreeText String reason)
        implements
            PlanEvent {

    public RevisionProposed {
        changes = List.copyOf(changes);
    }
}
