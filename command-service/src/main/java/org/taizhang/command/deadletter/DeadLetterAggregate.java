package org.taizhang.command.deadletter;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.deadletter.DeadLetterCommand;
import org.taizhang.api.deadletter.DeadLetterEvent;
import org.taizhang.api.deadletter.DeadLetterRefusal;
import org.taizhang.api.deadletter.DeadLettersDiscarded;
import org.taizhang.api.deadletter.DeadLettersRetried;
import org.taizhang.api.deadletter.DiscardDeadLetters;
import org.taizhang.api.deadletter.RetryDeadLetters;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts what is decided on a group's dead letters on Axon. It has no state: what lies there is the group's own. */
@Aggregate(type = "deadletter", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class DeadLetterAggregate extends EventSourcedShell<DeadLetterCommand, DeadLetterEvent> {

    @Override
    protected Decision<DeadLetterEvent> decide(DeadLetterCommand command, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, switch (command) {
            case RetryDeadLetters c -> {
                require(c.letters() > 0);
                yield List.of(new DeadLettersRetried(c.group(), c.sequence(), c.letters()));
            }
            case DiscardDeadLetters c -> {
                require(!c.events().isEmpty());
                yield List.of(new DeadLettersDiscarded(c.group(), c.sequence(), c.events(), c.reason()));
            }
        });
    }

    private static void require(boolean there) {
        if (!there) {
            throw new Refusal(DeadLetterRefusal.NO_DEAD_LETTERS);
        }
    }

    @Override
    protected void evolve(DeadLetterEvent event, PersonId actor) {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(RetryDeadLetters command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(DiscardDeadLetters command, CommandContext context) {
        return decided(command, context);
    }
}
