package org.taizhang.api.handover;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for a page of the hand-overs that the caller may see; answered by {@link HandOversView}.
 *
 * @param cursor where the page before ended; null for the first
 * @param limit most hand-overs of a page
 * @param english the language of what is said of refusals
 */
public record FindHandOvers(Caller caller, @Nullable String cursor, int limit, boolean english) {}
