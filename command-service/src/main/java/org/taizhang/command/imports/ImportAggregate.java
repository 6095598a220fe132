package org.taizhang.command.imports;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.imports.CompleteImport;
import org.taizhang.api.imports.ConfirmImport;
import org.taizhang.api.imports.ImportCommand;
import org.taizhang.api.imports.ImportEvent;
import org.taizhang.api.imports.WithdrawImport;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Import} on Axon: a line per command. */
@Aggregate(type = "import", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class ImportAggregate extends EventSourcedShell<ImportCommand, ImportEvent> {

    private Import state = Import.none();

    @Override
    protected Decision<ImportEvent> decide(ImportCommand command, CommandContext context) {
        return ImportDecider.decide(command, state, context);
    }

    @Override
    protected void evolve(ImportEvent event, PersonId actor) {
        state = ImportDecider.evolve(state, event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(ConfirmImport command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(CompleteImport command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(WithdrawImport command, CommandContext context) {
        return decided(command, context);
    }
}
