package org.taizhang.command.plan;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.command.edge.FollowUps;

/** An approved plan puts each of its items in force, with the content that was approved. */
@Component
@ProcessingGroup("plan-in-force")
class WhenPlanApprovedThenPutItemsInForce {

    private final FollowUps followUps;

    WhenPlanApprovedThenPutItemsInForce(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** Every item is tried; what was refused goes to the dead letters in the end, where the office sees it. */
    @EventHandler
    void on(PlanApproved approved, EventMessage<PlanApproved> event) {
        Refusal first = null;
        for (FrozenItem item : approved.items()) {
            try {
                followUps.send(new PutItemInForce(item.itemId(), approved.planId(), approved.version(),
                        item.contentSha256()), event, item.itemId().value());
            } catch (Refusal refusal) {
                first = first == null ? refusal : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
