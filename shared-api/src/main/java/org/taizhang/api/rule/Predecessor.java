package org.taizhang.api.rule;

import org.jspecify.annotations.Nullable;

/**
 * The rule that was revised or abolished.
 *
 * @param ruleId null where it is older than this ledger
 * @param name as it is called
 */
public record Predecessor(@Nullable RuleId ruleId, String name) {}
