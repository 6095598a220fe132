package org.taizhang.api.rule;

import org.taizhang.api.Command;

/** Commands to one established rule. */
public sealed interface RuleCommand extends Command
        permits EstablishRule {

    RuleId ruleId();

    @Override
    default String streamId() {
        return ruleId().value();
    }
}
