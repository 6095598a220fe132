package org.taizhang.command.rule;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.rule.Predecessor;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.api.rule.RuleRefusal;
import org.taizhang.command.edge.Streams;

/** Rules as they stand, replayed from their own events. */
@Component
class Rules {

    private final Streams streams;

    Rules(Streams streams) {
        this.streams = streams;
    }

    /** @throws Refusal RULE_PREDECESSOR_UNKNOWN or RULE_PREDECESSOR_ABOLISHED */
    Predecessor predecessor(RuleId id) {
        Rule rule = streams.replay(id.value(), Optional.<Rule>empty(), RuleEvent.class,
                (before, event, actor) -> Optional.of(RuleDecider.rule(event)))
                .orElseThrow(() -> new Refusal(RuleRefusal.RULE_PREDECESSOR_UNKNOWN));
        if (rule.kind() == RuleKind.ABOLISHED) {
            throw new Refusal(RuleRefusal.RULE_PREDECESSOR_ABOLISHED);
        }
        return new Predecessor(id, rule.name());
    }
}
