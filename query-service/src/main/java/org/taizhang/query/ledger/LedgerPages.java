package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.ledger.EvidenceEntry;
import org.taizhang.api.ledger.EvidenceStatus;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.LedgerView;
import org.taizhang.api.ledger.TotalIs;
import org.taizhang.query.edge.KnownViews;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;

import tools.jackson.databind.json.JsonMapper;

/** Reads the ledger page by page. Which rows make a page is found out first, then these are read. */
@Component
public class LedgerPages {

    private static final long LONGEST_WAIT_MS = 500;
    /** Of a first page that is told to all who ask for it. */
    private static final int ROWS_KEPT = 100;
    /** Each adds a query to the statement. */
    private static final int UNITS = 50;

    private final JdbcClient jdbc;
    private final Selections selections;
    private final JsonMapper json;
    private final Snapshot snapshot;
    private final LedgerHistory history;
    private final KeptCounts totals;
    private final KeptRows rows;
    /** Whoever has the ledger open asks for it anew at each event, and most have the same one open. */
    private final KnownViews views;
    private final FirstLook look;
    /**
     * Of many who ask at once, who came first is answered first: all at the same time, each would wait for all others.
     * One more than there are processors, for the time that the database takes.
     */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    @Autowired
    LedgerPages(JdbcClient jdbc, Selections selections, JsonMapper json, Snapshot snapshot, LedgerHistory history,
            KeptCounts kept, KeptRows rows, KnownViews views) {
        this(jdbc, selections, json, snapshot, history, kept, rows, views, FirstLook.USUAL);
    }

    /** @param look where pages are looked for before what is selected is sorted */
    LedgerPages(JdbcClient jdbc, Selections selections, JsonMapper json, Snapshot snapshot, LedgerHistory history,
            KeptCounts kept, KeptRows rows, KnownViews views, FirstLook look) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.json = json;
        this.snapshot = snapshot;
        this.history = history;
        totals = kept.others();
        this.rows = rows;
        this.views = views;
        this.look = look;
    }

    /** @throws Refusal where it cannot be meant */
    LedgerView page(FindLedger query) {
        return query.cursor() == null && query.limit() <= ROWS_KEPT
                ? views.of(query.caller(), List.of("page", query.filter(), query.when(), query.sort(), query.limit(),
                        query.english()), () -> read(query))
                : read(query);
    }

    private LedgerView read(FindLedger query) {
        boolean inTurn = waited();
        try {
            return snapshot.read(query.caller(), query.when(), moment -> {
                return page(query, found(query, moment), moment);
            });
        } finally {
            if (inTurn) {
                turns.release();
            }
        }
    }

    /** Whether a turn came; who waited long enough goes all the same, lest a few slow searches keep everybody out. */
    private boolean waited() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a turn", e);
        }
    }

    /**
     * Hands over page after page, all of one moment, so that no more than a page is held at once.
     *
     * @throws Refusal before the first page
     */
    public void all(FindLedger query, Consumer<LedgerView> reader) {
        snapshot.read(query.caller(), query.when(), moment -> {
            Found found = found(query, moment);
            LedgerView page = page(query, found, moment);
            reader.accept(page);
            while (page.next() != null) {
                page = page(query.after(page.next()), found, moment);
                reader.accept(page);
            }
            return page;
        });
    }

    /**
     * How the pages of what is selected are found.
     *
     * @param keys those of the page that is asked for, and of one row more if there is one
     */
    private record Found(long total, TotalIs totalIs, Function<FindLedger, List<Key>> keys) {}

    private Found found(FindLedger query, Moment moment) {
        Selection selection = selections.of(query.caller(), query.filter(), moment);
        SelectedRows kept = rows.of(query, selection, moment);
        if (kept != null) {
            return new Found(kept.count(), TotalIs.EXACT, page -> keys(page, kept));
        }
        Total total = total(query, selection, moment);
        return new Found(total.rows(), total.is(),
                page -> keys(page, selection, Cursor.of(page), moment, total));
    }

    private static List<Key> keys(FindLedger query, SelectedRows kept) {
        String hash = Cursor.hash(query);
        return kept.after(Cursor.of(query), query.sort(), query.limit() + 1).stream()
                .map(row -> new Key(row.item(), row.measure(),
                        new Cursor(hash, row.key(query.sort()), row.number(), row.ordinal())))
                .toList();
    }

    private LedgerView page(FindLedger query, Found found, Moment moment) {
        List<Key> keys = found.keys().apply(query);
        boolean more = keys.size() > query.limit();
        List<Key> page = more ? keys.subList(0, query.limit()) : keys;
        return new LedgerView(rows(page, moment, query.english()), more ? page.getLast().end().text() : null,
                found.total(), found.totalIs(), moment.position(), moment.asOf(), moment.on());
    }

    private Total total(FindLedger query, Selection selection, Moment moment) {
        CountedRows counted = totals.of("total",
                at -> at.equals(moment) ? selection : selections.of(query.caller(), query.filter(), at), moment,
                selected -> CountedRows.of(jdbc, selected));
        return Total.of(jdbc, counted, moment.past());
    }

    /**
     * Which row, and where a page that ended with it would go on.
     *
     * @param measure empty for an item without any
     */
    private record Key(String item, String measure, Cursor end) {}

    private List<Key> keys(FindLedger query, Selection selection, @Nullable Cursor cursor, Moment moment,
            Total total) {
        Order order = Order.of(query.sort(), moment.past());
        boolean walks = Order.walksSooner(query, selection, total, moment.past());
        long steps = walks ? 0 : look.steps(query, total, moment.past());
        if (steps > 0) {
            List<Key> first = keys(query, selection, cursor,
                    FirstLook.statements(history, query, order, selection, cursor, moment, steps));
            if (first.size() > query.limit()) {
                return first;
            }
        }
        List<Order.Statement> all = walks
                ? order.walking(jdbc, query, selection.inOrder(), cursor, moment.past())
                : List.of(sorting(query, order, selection, cursor != null, moment, total));
        return keys(query, selection, cursor, all.iterator());
    }

    private static Order.Statement sorting(FindLedger query, Order order, Selection selection, boolean cursor,
            Moment moment, Total total) {
        int units = selection.units().size();
        return query.sort() == LedgerSort.UNIT && !moment.past() && units > 0 && units <= UNITS
                ? order.ofUnits(selection, cursor)
                : order.sorting(total.rows() > CountedRows.EXACT ? selection.byTime() : selection, cursor, Map.of());
    }

    private List<Key> keys(FindLedger query, Selection selection, @Nullable Cursor cursor,
            Iterator<Order.Statement> statements) {
        String hash = Cursor.hash(query);
        List<Key> keys = new ArrayList<>();
        while (keys.size() <= query.limit() && statements.hasNext()) {
            Order.Statement each = statements.next();
            JdbcClient.StatementSpec statement = selection.statement(jdbc, each.sql()).params(each.params())
                    .param("limit", query.limit() + 1 - keys.size());
            keys.addAll((cursor == null
                    ? statement
                    : statement.param("cursorKey", cursor.key()).param("cursorNumber", cursor.number())
                            .param("cursorOrdinal", cursor.ordinal()))
                    .query((row, number) -> new Key(row.getString("item_id"), row.getString("measure_id"),
                            new Cursor(hash, row.getString("sort_key"), row.getString("number_key"),
                                    row.getInt("ordinal"))))
                    .list());
        }
        return keys;
    }

    /** The rows of these items that are selected, in the order of numbers. */
    List<LedgerRow> rowsOf(List<String> items, Selection selection, Moment moment, boolean english) {
        List<Key> keys = selection
                .statement(jdbc, selection.select("f.item_id, f.measure_id")
                        + " AND f.item_id = ANY (:items) ORDER BY f.number_key, f.ordinal")
                .param("items", items.toArray(String[]::new))
                .query((row, number) -> new Key(row.getString(1), row.getString(2), Cursor.NONE)).list();
        return rows(keys, moment, english);
    }

    private List<LedgerRow> rows(List<Key> keys, Moment moment, boolean english) {
        List<String> items = keys.stream().map(Key::item).toList();
        TablesAt tables = history.at(moment, items);
        Map<String, List<EvidenceEntry>> evidence = evidence(tables, items);
        List<LedgerRow> rows = tables.sql(LedgerRows.select(moment)).param("items", items.toArray(String[]::new))
                .param("measures", keys.stream().map(Key::measure).toArray(String[]::new))
                .params(FactsAt.params(moment))
                .query((row, number) -> LedgerRows.row(row, evidence, english, json)).list();
        Names names = LedgerRows.namesOf(rows).find(jdbc);
        return rows.stream()
                .map(row -> row.named(person -> names.person(person.id()), unit -> names.unit(unit.id()))).toList();
    }

    /** Evidence that counts or may come to count, by item and measure. */
    private Map<String, List<EvidenceEntry>> evidence(TablesAt tables, List<String> items) {
        Map<String, List<EvidenceEntry>> byMeasure = new HashMap<>();
        tables.sql("SELECT * FROM evidence_row WHERE item_id = ANY (:items) AND current ORDER BY item_id, ordinal")
                .param("items", items.toArray(String[]::new)).query(row -> {
                    List<EvidenceFile> files = List.of(json.readValue(row.getString("files"), EvidenceFile[].class));
                    byMeasure
                            .computeIfAbsent(row.getString("item_id") + "/" + row.getString("measure_id"),
                                    measure -> new ArrayList<>())
                            .add(new EvidenceEntry(row.getString("evidence_id"),
                                    EvidenceStatus.valueOf(row.getString("status")), files));
                });
        return byMeasure;
    }
}
