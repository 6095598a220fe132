package org.taizhang.command.lookback;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.lookback.LookBackCommand;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.lookback.RecordLookBack;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts a look-back review on Axon; its state is whether it was recorded. */
@Aggregate(type = "lookback", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class LookBackAggregate extends EventSourcedShell<LookBackCommand, LookBackEvent> {

    private boolean recorded;

    @Override
    protected Decision<LookBackEvent> decide(LookBackCommand command, CommandContext context) {
        return LookBackDecider.decide(command, recorded, context);
    }

    @Override
    protected void evolve(LookBackEvent event, PersonId actor) {
        recorded = true;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(RecordLookBack command, CommandContext context) {
        return decided(command, context);
    }
}
