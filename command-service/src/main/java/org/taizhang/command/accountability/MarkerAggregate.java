package org.taizhang.command.accountability;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.accountability.MarkerCommand;
import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.accountability.RecordAccountabilityMarker;
import org.taizhang.api.accountability.RevokeAccountabilityMarker;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts an accountability marker on Axon. */
@Aggregate(type = "accountability", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class MarkerAggregate extends EventSourcedShell<MarkerCommand, MarkerEvent> {

    private MarkerState state = MarkerState.NONE;

    @Override
    protected Decision<MarkerEvent> decide(MarkerCommand command, CommandContext context) {
        return MarkerDecider.decide(command, state, context);
    }

    @Override
    protected void evolve(MarkerEvent event, PersonId actor) {
        state = MarkerDecider.after(event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(RecordAccountabilityMarker command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RevokeAccountabilityMarker command, CommandContext context) {
        return decided(command, context);
    }
}
