package org.taizhang.api.item;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.rule.RuleId;

/**
 * Closing was requested of an item whose source demands an established rule, as the setting stood, and it had these.
 * Where the source demands none, nothing is said.
 */
@EventName("item.RuleDemandMet")
public record RuleDemandMet(ItemId itemId, int round, SourceKind source, List<RuleId> rules) implements ItemEvent {

    public RuleDemandMet {
        rules = List.copyOf(rules);
    }
}
