package org.taizhang.command.delivery;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.delivery.DeliveriesRetried;
import org.taizhang.api.delivery.DeliveryCommand;
import org.taizhang.api.delivery.DeliveryEvent;
import org.taizhang.api.delivery.RetryDeliveries;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts what is asked of the delivery on Axon. It has no state. */
@Aggregate(type = "delivery", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class DeliveryAggregate extends EventSourcedShell<DeliveryCommand, DeliveryEvent> {

    @Override
    protected Decision<DeliveryEvent> decide(DeliveryCommand command, CommandContext context) {
        return new Decision<>(Permissions.require(command, context.caller(), Reach.ORGANISATION), switch (command) {
            case RetryDeliveries _ -> List.of(new DeliveriesRetried());
        });
    }

    @Override
    protected void evolve(DeliveryEvent event, PersonId actor) {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(RetryDeliveries command, CommandContext context) {
        return decided(command, context);
    }
}
