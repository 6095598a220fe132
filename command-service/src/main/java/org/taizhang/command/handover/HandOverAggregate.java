package org.taizhang.command.handover;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.handover.HandOverCommand;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.handover.HandOverWork;
import org.taizhang.api.handover.NoteHandedOver;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link HandOver} on Axon: a line per command. */
@Aggregate(type = "handover", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class HandOverAggregate extends EventSourcedShell<HandOverCommand, HandOverEvent> {

    private HandOver handOver = HandOver.NONE;

    @Override
    protected Decision<HandOverEvent> decide(HandOverCommand command, CommandContext context) {
        return HandOverDecider.decide(command, handOver, context);
    }

    @Override
    protected void evolve(HandOverEvent event, PersonId actor) {
        handOver = HandOver.evolve(handOver, event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(HandOverWork command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(NoteHandedOver command, CommandContext context) {
        return decided(command, context);
    }
}
