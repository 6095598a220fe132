package org.taizhang.api.rule;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to an established rule. */
public sealed interface RuleEvent extends DomainEvent
        permits RuleEstablished {

    RuleId ruleId();

    @Override
    default String streamId() {
        return ruleId().value();
    }
}
