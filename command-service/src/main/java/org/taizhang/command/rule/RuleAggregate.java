package org.taizhang.command.rule;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.rule.EstablishRule;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleCommand;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts an established rule on Axon; its state is the rule. */
@Aggregate(type = "rule", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class RuleAggregate extends EventSourcedShell<RuleCommand, RuleEvent> {

    private @Nullable Rule rule;

    @Override
    protected Decision<RuleEvent> decide(RuleCommand command, CommandContext context) {
        return RuleDecider.decide(command, rule, context);
    }

    @Override
    protected void evolve(RuleEvent event, PersonId actor) {
        rule = RuleDecider.rule(event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(EstablishRule command, CommandContext context) {
        return decided(command, context);
    }
}
