package org.taizhang.api.plan;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a plan. */
public sealed interface PlanEvent extends DomainEvent
        permits PlanDrafted, ItemCovered, PlanSubmitted, PlanApproved, PlanReturned, RevisionProposed, RevisionApproved,
        RevisionAbandoned, PlanConcluded, PlanWithdrawn {

    PlanId planId();

    @Override
    default String streamId() {
        return planId().value();
    }
}
