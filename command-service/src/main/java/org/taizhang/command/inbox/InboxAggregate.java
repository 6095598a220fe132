package org.taizhang.command.inbox;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.inbox.ChooseMailPreferences;
import org.taizhang.api.inbox.InboxCommand;
import org.taizhang.api.inbox.InboxEvent;
import org.taizhang.api.inbox.InboxRefusal;
import org.taizhang.api.inbox.MailPreferences;
import org.taizhang.api.inbox.MailPreferencesChosen;
import org.taizhang.api.inbox.MarkMessages;
import org.taizhang.api.inbox.MessagesMarked;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts an inbox on Axon. Of messages it has no state: what is marked again is marked as it was. */
@Aggregate(type = "inbox", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class InboxAggregate extends EventSourcedShell<InboxCommand, InboxEvent> {

    private @Nullable MailPreferences preferences;

    @Override
    protected Decision<InboxEvent> decide(InboxCommand command, CommandContext context) {
        Authority authority = Permissions.requireOwn(command.person(), context.caller());
        return new Decision<>(authority, switch (command) {
            case MarkMessages c -> {
                if (!c.notMine().isEmpty()) {
                    throw new Refusal(InboxRefusal.MESSAGE_UNKNOWN, c.notMine().stream()
                            .map(message -> Missing.of(InboxRefusal.MESSAGE_UNKNOWN, message.value())).toList());
                }
                yield List.of(new MessagesMarked(c.person(), c.mark(), c.messages()));
            }
            case ChooseMailPreferences c when c.preferences().equals(preferences) -> List.of();
            case ChooseMailPreferences c -> List.of(new MailPreferencesChosen(c.person(), c.preferences()));
        });
    }

    @Override
    protected void evolve(InboxEvent event, PersonId actor) {
        if (event instanceof MailPreferencesChosen e) {
            preferences = e.preferences();
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(ChooseMailPreferences command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(MarkMessages command, CommandContext context) {
        return decided(command, context);
    }
}
