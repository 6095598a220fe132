package org.taizhang.query.export;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.LedgerView;
import org.taizhang.query.edge.Ask;

/** Reads the whole ledger page by page, so that no more than a page is held at once. */
@Component
class LedgerPages {

    private static final int ROWS = 500;

    private final Ask bus;

    LedgerPages(Ask bus) {
        this.bus = bus;
    }

    /** What is to be put into a file. */
    record Extract(Caller caller, LedgerFilter filter, LedgerSort sort, boolean english) {}

    LedgerView first(Extract extract) {
        return page(extract, extract.filter(), null, ROWS);
    }

    /** Hands over the pages after this one, this one first. */
    void from(LedgerView first, Extract extract, Consumer<LedgerView> reader) {
        LedgerView page = first;
        reader.accept(page);
        while (page.next() != null) {
            page = page(extract, extract.filter(), page.next(), ROWS);
            reader.accept(page);
        }
    }

    /** Whether rows of one of these sources are among them. */
    boolean has(Extract extract, SourceKind... sources) {
        for (SourceKind source : sources) {
            SourceKind asked = extract.filter().source();
            if ((asked == null || asked == source)
                    && page(extract, extract.filter().from(source), null, 1).total() > 0) {
                return true;
            }
        }
        return false;
    }

    private LedgerView page(Extract extract, LedgerFilter filter, @Nullable String cursor, int rows) {
        return bus.ask(new FindLedger(extract.caller(), filter, extract.sort(), cursor, rows, extract.english()),
                LedgerView.class);
    }
}
