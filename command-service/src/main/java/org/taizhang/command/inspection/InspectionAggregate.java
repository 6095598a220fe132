package org.taizhang.command.inspection;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.inspection.AmendInspection;
import org.taizhang.api.inspection.InspectionCommand;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.inspection.RecordInspection;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts an unannounced inspection on Axon; its state is which items it covers. */
@Aggregate(type = "inspection", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class InspectionAggregate extends EventSourcedShell<InspectionCommand, InspectionEvent> {

    private Set<ItemId> covered = Set.of();

    @Override
    protected Decision<InspectionEvent> decide(InspectionCommand command, CommandContext context) {
        return InspectionDecider.decide(command, covered, context);
    }

    @Override
    protected void evolve(InspectionEvent event, PersonId actor) {
        covered = InspectionDecider.covered(event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(RecordInspection command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AmendInspection command, CommandContext context) {
        return decided(command, context);
    }
}
