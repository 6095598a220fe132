package org.taizhang.command.rule;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.LinkEstablishedRule;
import org.taizhang.api.rule.RuleEstablished;
import org.taizhang.command.edge.FollowUps;

/** Each item that a rule came out of knows of it: some close only then. */
@Component
@ProcessingGroup("rules")
class WhenRuleEstablishedThenLinkItems {

    private final FollowUps followUps;

    WhenRuleEstablishedThenLinkItems(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** Every item is tried; what was refused goes to the dead letters in the end, where the office sees it. */
    @EventHandler
    void on(RuleEstablished established, EventMessage<RuleEstablished> event) {
        Refusal first = null;
        for (ItemId item : established.itemIds()) {
            try {
                followUps.send(new LinkEstablishedRule(item, established.ruleId(), established.rule().kind(),
                        established.rule().name()), event, item.value());
            } catch (Refusal refusal) {
                first = first == null ? refusal : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
