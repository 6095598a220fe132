package org.taizhang.api.rule;

import java.util.List;

import org.taizhang.api.covering.ItemStanding;

/**
 * Records that a rule was established, revised or abolished, for one or many items.
 *
 * @param items the items that it came out of, as they stand; filled in by the service
 */
public record EstablishRule(RuleId ruleId, Rule rule, List<ItemStanding> items) implements RuleCommand {

    public EstablishRule {
        items = List.copyOf(items);
    }
}
