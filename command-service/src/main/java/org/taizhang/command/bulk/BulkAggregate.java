package org.taizhang.command.bulk;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.bulk.BulkCommand;
import org.taizhang.api.bulk.BulkEvent;
import org.taizhang.api.bulk.RecordBulkOutcomes;
import org.taizhang.api.bulk.StartBulk;
import org.taizhang.api.bulk.StopBulk;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Bulk} on Axon: a line per command. */
@Aggregate(type = "bulk", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class BulkAggregate extends EventSourcedShell<BulkCommand, BulkEvent> {

    private Bulk state = Bulk.NONE;

    @Override
    protected Decision<BulkEvent> decide(BulkCommand command, CommandContext context) {
        return BulkDecider.decide(command, state, context);
    }

    @Override
    protected void evolve(BulkEvent event, PersonId actor) {
        state = BulkDecider.evolve(state, event, actor);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(StartBulk command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RecordBulkOutcomes command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(StopBulk command, CommandContext context) {
        return decided(command, context);
    }
}
