package org.taizhang.api.ledger;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks what changed in the ledger between two times, as far as the caller may see it; answered by {@link ChangesView}.
 *
 * @param from as of the earlier time, as {@link When} takes it
 * @param to as of the later time; null for now
 * @param cursor where the page before ended; null for the first
 * @param limit most changes of a page
 * @param english texts in English instead of Chinese
 */
public record FindChanges(Caller caller, LedgerFilter filter, String from, @Nullable String to,
        @Nullable String cursor, int limit, boolean english) {}
