package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.TotalIs;
import org.taizhang.query.edge.Snapshot.Moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Finds out which rows make a page, in one of these ways: from all rows that somebody sees, where these are kept; by a
 * walk through an index, or a look at its beginning; or by sorting what is selected. What stood at an earlier moment stays
 * what it was, so that a page of it is found once.
 */
@Component
final class PageKeys {

    /** Each adds a query to the statement. */
    private static final int UNITS = 50;
    /** Each is taken as a thousand. */
    private static final int MOST_TOTALS_OF_PARTS = 100_000;
    private static final int MOST_ANSWERS_OF_PARTS = 100;
    private static final int PAGES_OF_THE_PAST = 500;
    /** Of a page that is kept. */
    private static final int MOST_ROWS = 100;

    private final JdbcClient jdbc;
    private final Selections selections;
    private final LedgerHistory history;
    private final KeptCounts totals;
    private final KeptRows rows;
    private final TouchedItems touched;
    private final FirstLook look;
    private final Cache<PageOfThePast, List<RowKey>> past = Caffeine.newBuilder().maximumSize(PAGES_OF_THE_PAST)
            .build();

    @Autowired
    PageKeys(JdbcClient jdbc, Selections selections, LedgerHistory history, KeptCounts kept, KeptRows rows,
            TouchedItems touched) {
        this(jdbc, selections, history, kept, rows, touched, FirstLook.USUAL);
    }

    /** @param look where pages are looked for before what is selected is sorted */
    PageKeys(JdbcClient jdbc, Selections selections, LedgerHistory history, KeptCounts kept, KeptRows rows,
            TouchedItems touched, FirstLook look) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.history = history;
        totals = kept.others(MOST_TOTALS_OF_PARTS, MOST_ANSWERS_OF_PARTS);
        this.rows = rows;
        this.touched = touched;
        this.look = look;
    }

    /** How the pages of what is selected are found. */
    interface Pages {

        long total();

        TotalIs totalIs();

        /** Those of the page that is asked for, and of one row more if there is one. */
        List<RowKey> keys(FindLedger query);
    }

    /**
     * Which page.
     *
     * @param hash of the query, which cursors have
     * @param question what is selected
     * @param seen what the person saw; another one where that has changed
     * @param changes equal as long as nothing but later events has happened, and units are called the same
     */
    private record PageOfThePast(String hash, Object question, long seen, long reached, LocalDate on,
            @Nullable Cursor cursor, int limit, List<String> changes) {}

    /** @throws Refusal where it cannot be meant */
    Pages of(FindLedger query, Moment moment) {
        Selection selection = selections.of(query.caller(), query.filter(), moment);
        SelectedRows kept = rows.of(query, selection, moment);
        return kept != null ? new Kept(kept) : new Found(selection, moment, total(query, selection, moment));
    }

    private Total total(FindLedger query, Selection selection, Moment moment) {
        CountedRows counted = totals.of("total",
                at -> at.equals(moment) ? selection : selections.of(query.caller(), query.filter(), at), moment,
                selected -> CountedRows.of(jdbc, selected));
        return Total.of(jdbc, counted, moment.past());
    }

    private record Kept(SelectedRows rows) implements Pages {

        @Override
        public long total() {
            return rows.count();
        }

        @Override
        public TotalIs totalIs() {
            return TotalIs.EXACT;
        }

        @Override
        public List<RowKey> keys(FindLedger query) {
            String hash = Cursor.hash(query);
            return rows.after(Cursor.of(query), query.sort(), query.limit() + 1).stream()
                    .map(row -> new RowKey(row.item(), row.measure(),
                            new Cursor(hash, row.key(query.sort()), row.number(), row.ordinal())))
                    .toList();
        }
    }

    private final class Found implements Pages {

        private final Selection selection;
        private final Moment moment;
        private final Total total;

        Found(Selection selection, Moment moment, Total total) {
            this.selection = selection;
            this.moment = moment;
            this.total = total;
        }

        @Override
        public long total() {
            return total.rows();
        }

        @Override
        public TotalIs totalIs() {
            return total.is();
        }

        @Override
        public List<RowKey> keys(FindLedger query) {
            Cursor cursor = Cursor.of(query);
            Object question = moment.past() && query.limit() <= MOST_ROWS ? selection.question("page") : null;
            if (question == null) {
                return find(query, cursor);
            }
            PageOfThePast page = new PageOfThePast(Cursor.hash(query), question, selection.seen().since(),
                    moment.reached(), moment.on(), cursor, query.limit(), List.of(touched.causes(), touched.units()));
            List<RowKey> known = past.getIfPresent(page);
            if (known == null) {
                known = find(query, cursor);
                past.put(page, known);
            }
            return known;
        }

        private List<RowKey> find(FindLedger query, @Nullable Cursor cursor) {
            Order order = Order.of(query.sort(), moment.past());
            boolean walks = Order.walksSooner(query, selection, total, moment.past());
            long steps = walks ? 0 : look.steps(query, total, moment.past());
            if (steps > 0) {
                List<RowKey> first = find(query, cursor,
                        FirstLook.statements(history, query, order, selection, cursor, moment, steps));
                if (first.size() > query.limit()) {
                    return first;
                }
            }
            List<Order.Statement> all = walks
                    ? order.walking(jdbc, query, selection.inOrder(), cursor, moment.past())
                    : List.of(sorting(query, order, cursor != null));
            return find(query, cursor, all.iterator());
        }

        private Order.Statement sorting(FindLedger query, Order order, boolean cursor) {
            int units = selection.units().size();
            return query.sort() == LedgerSort.UNIT && !moment.past() && units > 0 && units <= UNITS
                    ? order.ofUnits(selection, cursor)
                    : order.sorting(total.rows() > CountedRows.EXACT ? selection.byTime() : selection, cursor,
                            Map.of());
        }

        private List<RowKey> find(FindLedger query, @Nullable Cursor cursor, Iterator<Order.Statement> statements) {
            String hash = Cursor.hash(query);
            List<RowKey> keys = new ArrayList<>();
            while (keys.size() <= query.limit() && statements.hasNext()) {
                Order.Statement each = statements.next();
                JdbcClient.StatementSpec statement = selection.statement(jdbc, each.sql()).params(each.params())
                        .param("limit", query.limit() + 1 - keys.size());
                keys.addAll((cursor == null
                        ? statement
                        : statement.param("cursorKey", cursor.key()).param("cursorNumber", cursor.number())
                                .param("cursorOrdinal", cursor.ordinal()))
                        .query((row, number) -> new RowKey(row.getString("item_id"), row.getString("measure_id"),
                                new Cursor(hash, row.getString("sort_key"), row.getString("number_key"),
                                        row.getInt("ordinal"))))
                        .list());
            }
            return keys;
        }
    }
}
