package org.taizhang.api.statistics;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for counts and figures of what the caller may see; answered by {@link StatisticsView}.
 *
 * @param plan of one plan only; null for everything
 */
public record FindStatistics(Caller caller, @Nullable String plan) {}
