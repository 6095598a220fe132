package org.taizhang.command.reminder;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.reminder.Remind;
import org.taizhang.api.reminder.Reminded;
import org.taizhang.api.reminder.ReminderCommand;
import org.taizhang.api.reminder.ReminderEvent;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts the reminders of one thing that is due on Axon; their state is the day of the last one. */
@Aggregate(type = "reminder", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class ReminderAggregate extends EventSourcedShell<ReminderCommand, ReminderEvent> {

    private @Nullable LocalDate remindedTo;

    @Override
    protected Decision<ReminderEvent> decide(ReminderCommand command, CommandContext context) {
        return ReminderDecider.decide(command, remindedTo, context);
    }

    @Override
    protected void evolve(ReminderEvent event, PersonId actor) {
        remindedTo = switch (event) {
            case Reminded e -> e.on();
        };
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(Remind command, CommandContext context) {
        return decided(command, context);
    }
}
