package org.taizhang.api.act;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for a page of acts of one kind; answered by {@link ActsView}.
 *
 * @param cursor where the page before ended; null for the first
 * @param limit most acts of a page
 */
public record FindActs(Caller caller, ActKind kind, ActFilter filter, @Nullable String cursor, int limit,
        boolean english) {}
