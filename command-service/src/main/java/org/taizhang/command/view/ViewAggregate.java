package org.taizhang.command.view;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.view.ChangeView;
import org.taizhang.api.view.DeleteView;
import org.taizhang.api.view.SaveView;
import org.taizhang.api.view.ViewCommand;
import org.taizhang.api.view.ViewEvent;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link SavedView} on Axon: a line per command. */
@Aggregate(type = "view", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class ViewAggregate extends EventSourcedShell<ViewCommand, ViewEvent> {

    private SavedView view = SavedView.none();

    @Override
    protected Decision<ViewEvent> decide(ViewCommand command, CommandContext context) {
        return ViewDecider.decide(command, view, context);
    }

    @Override
    protected void evolve(ViewEvent event, PersonId actor) {
        view = SavedView.evolve(view, event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(SaveView command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ChangeView command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(DeleteView command, CommandContext context) {
        return decided(command, context);
    }
}
