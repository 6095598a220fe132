package org.taizhang.api.act;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks which closed items were not looked back on yet; answered by {@link DueLookBacksView}.
 *
 * @param unit that answers for the item, or one above it
 * @param overdue only those whose day is past
 * @param cursor where the page before ended; null for the first
 */
public record FindDueLookBacks(Caller caller, @Nullable String unit, boolean overdue, @Nullable String cursor,
        int limit) {}
