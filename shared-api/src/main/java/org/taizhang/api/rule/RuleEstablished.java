package org.taizhang.api.rule;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemId;

/** A rule was established, revised or abolished; each item is told. */
@EventName("rule.RuleEstablished")
public record RuleEstablished(RuleId ruleId, Rule rule, List<ItemId> itemIds) implements RuleEvent {

    public RuleEstablished {
        itemIds = List.copyOf(itemIds);
    }
}
