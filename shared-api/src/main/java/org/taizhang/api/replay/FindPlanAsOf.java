package org.taizhang.api.replay;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * A plan and its items as they were at the end of a day; answered by {@link PlanAsOfView}.
 *
 * @param cursor id of the item after which to go on; null for the first
 * @param limit items at most
 */
public record FindPlanAsOf(Caller caller, String planId, LocalDate on, @Nullable String cursor, int limit,
        boolean english) {}
