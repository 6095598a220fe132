package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.ledger.EvidenceEntry;
import org.taizhang.api.ledger.EvidenceStatus;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.api.ledger.LedgerView;
import org.taizhang.api.ledger.TotalIs;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot;

import tools.jackson.databind.json.JsonMapper;

/** Answers what is asked of the ledger. */
@Component
class LedgerQueries {

    static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot snapshot;

    LedgerQueries(JdbcClient jdbc, JsonMapper json, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.json = json;
        this.snapshot = snapshot;
    }

    @QueryHandler
    LedgerView handle(FindLedger query) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw LedgerRefusal.LIMIT_OUT_OF_RANGE.of("limit");
        }
        return snapshot.read(moment -> {
            LocalDate today = LocalDate.now(moment.clock());
            Selection selection = Selection.of(jdbc, query.caller(), query.filter(), today);
            Cursor cursor = Cursor.of(query);
            List<Key> keys = keys(query, selection, cursor);
            boolean more = keys.size() > query.limit();
            List<Key> page = more ? keys.subList(0, query.limit()) : keys;
            Total total = more || cursor != null
                    ? Total.of(jdbc, json, selection)
                    : new Total(keys.size(), TotalIs.EXACT);
            return new LedgerView(rows(page, today, query.english()), more ? page.getLast().end().text() : null,
                    total.rows(), total.is(), moment.position(), moment.asOf());
        });
    }

    /**
     * Which row, and where a page that ended with it would go on.
     *
     * @param measure null for an item without any
     */
    private record Key(String item, @Nullable String measure, Cursor end) {}

    /** Of the page, and of one row more if there is one. Rows themselves are read once it is known which. */
    private List<Key> keys(FindLedger query, Selection selection, @Nullable Cursor cursor) {
        Order order = Order.of(query.sort(), query.filter().light());
        String hash = Cursor.hash(query);
        String parts = order.parts().stream().map(part -> "(" + selection.select("i.item_id, m.measure_id, "
                + part.key() + " AS sort_key, " + part.number() + " AS number_key, " + part.ordinal() + " AS ordinal",
                part.rows()) + " AND " + part.condition() + (cursor == null ? "" : " AND " + part.after(order.type()))
                + " ORDER BY " + part.by() + " LIMIT :limit)").collect(Collectors.joining(" UNION ALL "));
        JdbcClient.StatementSpec statement = selection.statement(jdbc,
                "SELECT item_id, measure_id, CAST(sort_key AS text), number_key, ordinal FROM (" + parts
                        + ") page ORDER BY page.sort_key, number_key, ordinal LIMIT :limit")
                .param("limit", query.limit() + 1);
        return (cursor == null
                ? statement
                : statement.param("cursorKey", cursor.key()).param("cursorNumber", cursor.number())
                        .param("cursorOrdinal", cursor.ordinal()))
                .query((row, number) -> new Key(row.getString("item_id"), row.getString("measure_id"),
                        new Cursor(hash, row.getString("sort_key"), row.getString("number_key"),
                                row.getInt("ordinal"))))
                .list();
    }

    private List<LedgerRow> rows(List<Key> keys, LocalDate today, boolean english) {
        Map<String, List<EvidenceEntry>> evidence = evidence(keys.stream().map(Key::item).toList());
        JdbcClient.StatementSpec statement = jdbc.sql(LedgerRows.SELECT)
                .param("items", keys.stream().map(Key::item).toArray(String[]::new))
                .param("measures", keys.stream().map(Key::measure).toArray(String[]::new)).param("today", today);
        Names.Wanted wanted = new Names.Wanted();
        statement.query(row -> {
            LedgerRows.want(row, wanted);
        });
        Names names = wanted.find(jdbc);
        return statement.query((row, number) -> LedgerRows.row(row, names, evidence, english, json)).list();
    }

    /** Evidence that counts or may come to count, by item and measure. */
    private Map<String, List<EvidenceEntry>> evidence(List<String> items) {
        Map<String, List<EvidenceEntry>> byMeasure = new HashMap<>();
        jdbc.sql("SELECT * FROM evidence_row WHERE item_id = ANY (?) AND current ORDER BY item_id, ordinal")
                .param(items.toArray(String[]::new)).query(row -> {
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
