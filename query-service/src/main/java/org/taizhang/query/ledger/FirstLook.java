package org.taizhang.query.ledger;

import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.query.edge.Snapshot.Moment;

/**
 * A look at the first rows of an order, so many of them, for a page of those that are selected. Mostly what is selected
 * lies about everywhere, and is there; where it does not, the look has not taken longer than to sort what is selected.
 * What is due in a week was raised in few: this is sorted.
 *
 * @param few up to how many rows are sorted at once
 * @param fewStood the same of rows as they stood
 */
record FirstLook(long few, long fewStood) {

    static final FirstLook USUAL = new FirstLook(1_000, CountedRows.EXACT);

    /** Of many rows, so many are passed by in the time in which one is looked up to be sorted. */
    private static final int ROWS = 2;
    /** Items are passed by without their rows. */
    private static final int ITEMS = 10;
    private static final long MOST_ITEMS = 50_000;
    /** Of rows as they stood, so many are sorted in the time in which what an event changed is looked up. */
    private static final int STOOD = 4;
    private static final long MOST_EVENTS = 12_000;

    /**
     * At how many rows, items or events to look; 0 where a page is not to be expected among them.
     *
     * @param past whether rows are read as they stood
     */
    long steps(FindLedger query, Total total, boolean past) {
        if (total.rows() <= (past ? fewStood : few)) {
            return 0;
        }
        LedgerFilter filter = query.filter();
        boolean latest = query.sort() == LedgerSort.UPDATED;
        if (past) {
            // How many stood so at that time is not known.
            return latest ? Math.clamp(total.rows() / STOOD, LatestFirst.FIRST, MOST_EVENTS) : 0;
        }
        long steps = 0;
        if (latest) {
            steps = Math.min(MOST_ITEMS, ITEMS * total.rows());
        } else if (query.sort() == LedgerSort.NUMBER && filter.dueFrom() == null && filter.dueTo() == null) {
            steps = ROWS * total.rows();
        }
        return total.stepsTo(query.limit()) <= steps ? steps : 0;
    }

    /** Those that look there, one after the other until there are enough. */
    static Iterator<Order.Statement> statements(LedgerHistory history, FindLedger query, Order order,
            Selection selection, @Nullable Cursor cursor, Moment moment, long steps) {
        if (query.sort() == LedgerSort.NUMBER) {
            return List.of(order.amongFirstNumbers(selection, cursor != null, steps)).iterator();
        }
        return moment.past()
                ? new LatestFirst(history, selection, order, moment, cursor, steps)
                : List.of(order.touchedLast(selection, cursor != null, steps)).iterator();
    }
}
