package org.taizhang.api.rule;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.FreeText;

/**
 * The rule that was revised or abolished.
 *
 * @param ruleId null where it is older than this ledger
 * @param name as it is called
 */
public record Predecessor(@Nullable RuleId ruleId, @FreeText String name) {}
