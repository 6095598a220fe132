package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.ledger.EvidenceEntry;
import org.taizhang.api.ledger.EvidenceStatus;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.api.ledger.LedgerView;
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

    private final JdbcClient jdbc;
    private final PageKeys keys;
    private final JsonMapper json;
    private final Snapshot snapshot;
    private final LedgerHistory history;
    /** Whoever has the ledger open asks for it anew at each event, and most have the same one open. */
    private final KnownViews views;
    /**
     * Of many who ask at once, who came first is answered first: all at the same time, each would wait for all others.
     * One more than there are processors, for the time that the database takes.
     */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    LedgerPages(JdbcClient jdbc, PageKeys keys, JsonMapper json, Snapshot snapshot,
            LedgerHistory history, KnownViews views) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
        this.snapshot = snapshot;
        this.history = history;
        this.views = views;
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
                return page(query, keys.of(query, moment), moment);
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
            PageKeys.Pages pages = keys.of(query, moment);
            LedgerView page = page(query, pages, moment);
            reader.accept(page);
            while (page.next() != null) {
                page = page(query.after(page.next()), pages, moment);
                reader.accept(page);
            }
            return page;
        });
    }

    private LedgerView page(FindLedger query, PageKeys.Pages pages, Moment moment) {
        List<RowKey> found = pages.keys(query);
        boolean more = found.size() > query.limit();
        List<RowKey> page = more ? found.subList(0, query.limit()) : found;
        return new LedgerView(rows(page, moment, query.english()), more ? page.getLast().end().text() : null,
                pages.total(), pages.totalIs(), moment.position(), moment.asOf(), moment.on());
    }

    /** The rows of these items that are selected, in the order of numbers. */
    List<LedgerRow> rowsOf(List<String> items, Selection selection, Moment moment, boolean english) {
        List<RowKey> keys = selection
                .statement(jdbc, selection.select("f.item_id, f.measure_id")
                        + " AND f.item_id = ANY (:items) ORDER BY f.number_key, f.ordinal")
                .param("items", items.toArray(String[]::new))
                .query((row, number) -> new RowKey(row.getString(1), row.getString(2), Cursor.NONE)).list();
        return rows(keys, moment, english);
    }

    private List<LedgerRow> rows(List<RowKey> keys, Moment moment, boolean english) {
        List<String> items = keys.stream().map(RowKey::item).toList();
        TablesAt tables = history.at(moment, items);
        Map<String, List<EvidenceEntry>> evidence = evidence(tables, items);
        List<LedgerRow> rows = tables.sql(LedgerRows.select(moment)).param("items", items.toArray(String[]::new))
                .param("measures", keys.stream().map(RowKey::measure).toArray(String[]::new))
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
