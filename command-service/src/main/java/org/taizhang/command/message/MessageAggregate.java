package org.taizhang.command.message;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.message.MessageCommand;
import org.taizhang.api.message.MessageEvent;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.message.SendMessage;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts a message on Axon; its state is whether it was sent: it is sent once. */
@Aggregate(type = "message", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class MessageAggregate extends EventSourcedShell<MessageCommand, MessageEvent> {

    private boolean sent;

    @Override
    protected Decision<MessageEvent> decide(MessageCommand command, CommandContext context) {
        return new Decision<>(Permissions.require(command, context.caller(), Reach.ORGANISATION), switch (command) {
            case SendMessage _ when sent -> List.of();
            case SendMessage c ->
                List.of(new MessageSent(c.messageId(), c.kind(), c.about(), c.due(), c.days(), c.by(), c.to()));
        });
    }

    @Override
    protected void evolve(MessageEvent event, PersonId actor) {
        sent = true;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(SendMessage command, CommandContext context) {
        return decided(command, context);
    }
}
