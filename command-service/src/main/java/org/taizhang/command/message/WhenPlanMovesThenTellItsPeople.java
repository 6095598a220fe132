package org.taizhang.command.message;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Role;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;

/** Tells who is to approve a plan, and who submitted it what became of it. */
@Component
@ProcessingGroup("messages")
class WhenPlanMovesThenTellItsPeople {

    private final Teller teller;
    private final Concerned concerned;

    WhenPlanMovesThenTellItsPeople(Teller teller, Concerned concerned) {
        this.teller = teller;
        this.concerned = concerned;
    }

    @EventHandler
    void on(PlanSubmitted e, EventMessage<PlanSubmitted> event) {
        teller.tell(event, MessageKind.PLAN_WAITING, About.plan(e.planId()), concerned.holders(Role.PRINCIPAL));
    }

    @EventHandler
    void on(PlanApproved e, EventMessage<PlanApproved> event) {
        teller.tell(event, MessageKind.PLAN_APPROVED, About.plan(e.planId()), concerned.submitter(e.planId()));
    }

    @EventHandler
    void on(PlanReturned e, EventMessage<PlanReturned> event) {
        teller.tell(event, MessageKind.PLAN_RETURNED, About.plan(e.planId()), concerned.submitter(e.planId()));
    }
}
