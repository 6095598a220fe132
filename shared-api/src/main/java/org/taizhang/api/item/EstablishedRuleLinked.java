package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;

/**
 * A rule came out of the item (建章立制).
 *
 * @param name of the rule, as it was established
 */
@EventName("item.EstablishedRuleLinked")
public record EstablishedRuleLinked(ItemId itemId, RuleId ruleId, RuleKind kind,
        @FreeText String name) implements ItemEvent {}
