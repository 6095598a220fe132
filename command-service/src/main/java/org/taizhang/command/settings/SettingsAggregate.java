package org.taizhang.command.settings;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.settings.ChangeSetting;
import org.taizhang.api.settings.SettingsCommand;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts the organisation's settings on Axon. */
@Aggregate(type = "settings", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class SettingsAggregate extends EventSourcedShell<SettingsCommand, SettingsEvent> {

    private Settings changed = Settings.DEFAULT;

    @Override
    protected Decision<SettingsEvent> decide(SettingsCommand command, CommandContext context) {
        return SettingsDecider.decide(command, changed, context);
    }

    @Override
    protected void evolve(SettingsEvent event, PersonId actor) {
        changed = SettingsDecider.evolve(changed, event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(ChangeSetting command, CommandContext context) {
        return decided(command, context);
    }
}
