package org.taizhang.command.plan;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.AbandonRevision;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.ConcludePlan;
import org.taizhang.api.plan.CoverItem;
import org.taizhang.api.plan.DraftPlan;
import org.taizhang.api.plan.PlanCommand;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.ReturnPlan;
import org.taizhang.api.plan.RevisePlan;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.api.plan.WithdrawPlan;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Plan} on Axon: a line per command. */
@Aggregate(type = "plan", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand", snapshotTriggerDefinition = "everySoManyEvents", snapshotFilter = "usableSnapshots")
class PlanAggregate extends EventSourcedShell<PlanCommand, PlanEvent> {

    private Plan plan = Plan.none();

    @Override
    protected Decision<PlanEvent> decide(PlanCommand command, CommandContext context) {
        return PlanDecider.decide(command, plan, context);
    }

    @Override
    protected void evolve(PlanEvent event, PersonId actor) {
        plan = PlanEvolution.evolve(plan, event, actor);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(DraftPlan command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(CoverItem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(SubmitPlan command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ApprovePlan command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReturnPlan command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RevisePlan command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AbandonRevision command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ConcludePlan command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(WithdrawPlan command, CommandContext context) {
        return decided(command, context);
    }
}
