package org.taizhang.query.export;

import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.LedgerView;
import org.taizhang.api.ledger.When;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.ledger.LedgerPages;

/** Reads what is to be put into a file. */
@Component
class LedgerExtracts {

    private static final int ROWS = 500;

    private final Ask bus;
    private final LedgerPages pages;

    LedgerExtracts(Ask bus, LedgerPages pages) {
        this.bus = bus;
        this.pages = pages;
    }

    /** Which rows, in which order, as of when. */
    record Extract(Caller caller, LedgerFilter filter, When when, LedgerSort sort, boolean english) {

        private FindLedger query(LedgerFilter of, int rows) {
            return new FindLedger(caller, of, when, sort, null, rows, english);
        }
    }

    /** Hands over page after page, all of one moment. */
    void read(Extract extract, Consumer<LedgerView> reader) {
        pages.all(extract.query(extract.filter(), ROWS), reader);
    }

    /** Whether rows of one of these sources are among them. */
    boolean has(Extract extract, SourceKind... sources) {
        for (SourceKind source : sources) {
            SourceKind asked = extract.filter().source();
            if ((asked == null || asked == source) && !bus
                    .ask(extract.query(extract.filter().from(source), 1), LedgerView.class).rows().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
