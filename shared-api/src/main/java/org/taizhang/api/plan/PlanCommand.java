package org.taizhang.api.plan;

import org.taizhang.api.Command;

/** Commands to one plan. */
public sealed interface PlanCommand extends Command
        permits DraftPlan, CoverItem, SubmitPlan, ApprovePlan, ReturnPlan, RevisePlan, AbandonRevision, ConcludePlan,
        WithdrawPlan {

    PlanId planId();

    @Override
    default String streamId() {
        return planId().value();
    }
}
