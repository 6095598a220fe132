package org.taizhang.command.delegation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.delegation.DelegateWork;
import org.taizhang.api.delegation.DelegationCommand;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.delegation.RevokeDelegation;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Delegation} on Axon: a line per command. */
@Aggregate(type = "delegation", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class DelegationAggregate extends EventSourcedShell<DelegationCommand, DelegationEvent> {

    private Delegation delegation = Delegation.none();

    @Override
    protected Decision<DelegationEvent> decide(DelegationCommand command, CommandContext context) {
        return DelegationDecider.decide(command, delegation, context);
    }

    @Override
    protected void evolve(DelegationEvent event, PersonId actor) {
        delegation = Delegation.evolve(delegation, event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(DelegateWork command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RevokeDelegation command, CommandContext context) {
        return decided(command, context);
    }
}
