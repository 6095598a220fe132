package org.taizhang.api.delegation;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for a page of delegations; answered by {@link DelegationsView}.
 *
 * @param all everybody's, for those who run the organisation and who audit that; otherwise what the caller gave or took
 * @param cursor where the page before ended; null for the first
 * @param limit most delegations of a page
 */
public record FindDelegations(Caller caller, boolean all, @Nullable String cursor, int limit) {}
