package org.taizhang.api.item;

import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;

/** Tells an item of a rule that came out of it; sent by a process only. */
public record LinkEstablishedRule(ItemId itemId, RuleId ruleId, RuleKind kind, String name) implements ItemCommand {}
