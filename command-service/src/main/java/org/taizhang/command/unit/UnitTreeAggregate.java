package org.taizhang.command.unit;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.CloseUnit;
import org.taizhang.api.unit.MoveUnit;
import org.taizhang.api.unit.ReopenUnit;
import org.taizhang.api.unit.UnitTreeCommand;
import org.taizhang.api.unit.UnitTreeEvent;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link UnitTree} on Axon: a line per command. */
@Aggregate(type = "unitTree", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class UnitTreeAggregate extends EventSourcedShell<UnitTreeCommand, UnitTreeEvent> {

    private UnitTree tree = UnitTree.AS_FOUNDED;

    @Override
    protected Decision<UnitTreeEvent> decide(UnitTreeCommand command, CommandContext context) {
        return UnitTreeDecider.decide(command, tree, context);
    }

    @Override
    protected void evolve(UnitTreeEvent event, PersonId actor) {
        tree = UnitTree.evolve(tree, event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(MoveUnit command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(CloseUnit command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(ReopenUnit command, CommandContext context) {
        return decided(command, context);
    }
}
