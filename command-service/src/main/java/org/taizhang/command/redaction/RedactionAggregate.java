package org.taizhang.command.redaction;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.redaction.ApproveRedaction;
import org.taizhang.api.redaction.CarryOutRedaction;
import org.taizhang.api.redaction.DeclineRedaction;
import org.taizhang.api.redaction.ProposeRedaction;
import org.taizhang.api.redaction.RedactionCommand;
import org.taizhang.api.redaction.RedactionEvent;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Redaction} on Axon. */
@Aggregate(type = "redaction", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class RedactionAggregate extends EventSourcedShell<RedactionCommand, RedactionEvent> {

    private Redaction redaction = Redaction.NONE;

    @Override
    protected Decision<RedactionEvent> decide(RedactionCommand command, CommandContext context) {
        return RedactionDecider.decide(command, redaction, context);
    }

    @Override
    protected void evolve(RedactionEvent event, PersonId actor) {
        redaction = Redaction.evolve(event, actor);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(ProposeRedaction command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ApproveRedaction command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(DeclineRedaction command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(CarryOutRedaction command, CommandContext context) {
        return decided(command, context);
    }
}
