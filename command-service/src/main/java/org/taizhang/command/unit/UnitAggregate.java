package org.taizhang.command.unit;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.RenameUnit;
import org.taizhang.api.unit.UnitCommand;
import org.taizhang.api.unit.UnitEvent;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts a unit on Axon: a line per command. */
@Aggregate(type = "unit", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class UnitAggregate extends EventSourcedShell<UnitCommand, UnitEvent> {

    private boolean founded;

    @Override
    protected Decision<UnitEvent> decide(UnitCommand command, CommandContext context) {
        return UnitDecider.decide(command, founded, context);
    }

    @Override
    protected void evolve(UnitEvent event, PersonId actor) {
        founded = true;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(FoundUnit command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RenameUnit command, CommandContext context) {
        return decided(command, context);
    }
}
