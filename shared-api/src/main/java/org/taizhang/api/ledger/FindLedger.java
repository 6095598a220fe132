package org.taizhang.api.ledger;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for a page of the ledger as far as the caller may see it; answered by {@link LedgerView}.
 *
 * @param cursor where the page before ended; null for the first
 * @param limit most rows of a page
 * @param english texts in English instead of Chinese
 */
public record FindLedger(Caller caller, LedgerFilter filter, When when, LedgerSort sort, @Nullable String cursor,
        int limit,
        boolean english) {

    /** The same, for the page that begins after this one. */
    public FindLedger after(String end) {
        return new FindLedger(caller, filter, when, sort, end, limit, english);
    }
}
