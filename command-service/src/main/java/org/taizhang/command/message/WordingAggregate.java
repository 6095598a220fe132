package org.taizhang.command.message;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.message.ChangeWording;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.Wording;
import org.taizhang.api.message.WordingChanged;
import org.taizhang.api.message.WordingCommand;
import org.taizhang.api.message.WordingEvent;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts the wordings on Axon; their state is what differs from the program's own. */
@Aggregate(type = "wording", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class WordingAggregate extends EventSourcedShell<WordingCommand, WordingEvent> {

    private final Map<MessageKind, Wording> changed = new EnumMap<>(MessageKind.class);

    @Override
    protected Decision<WordingEvent> decide(WordingCommand command, CommandContext context) {
        return new Decision<>(Permissions.require(command, context.caller(), Reach.ORGANISATION), switch (command) {
            case ChangeWording c -> {
                Wording before = changed.getOrDefault(c.kind(), c.kind().wording());
                WordingRules.check(before, c.wording());
                yield List.of(new WordingChanged(c.kind(), before, c.wording()));
            }
        });
    }

    @Override
    protected void evolve(WordingEvent event, PersonId actor) {
        switch (event) {
            case WordingChanged e -> changed.put(e.kind(), e.wording());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(ChangeWording command, CommandContext context) {
        return decided(command, context);
    }
}
