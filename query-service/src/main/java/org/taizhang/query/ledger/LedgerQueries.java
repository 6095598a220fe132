package org.taizhang.query.ledger;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.LedgerView;

/** Answers what is asked of the ledger. */
@Component
class LedgerQueries {

    static final int MOST_ROWS = 500;

    private final LedgerPages pages;

    LedgerQueries(LedgerPages pages) {
        this.pages = pages;
    }

    @QueryHandler
    LedgerView handle(FindLedger query) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw LedgerRefusal.LIMIT_OUT_OF_RANGE.of("limit");
        }
        return pages.page(query);
    }
}
