package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.ledger.EvidenceEntry;
import org.taizhang.api.ledger.EvidenceStatus;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.api.ledger.LedgerView;
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
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        return snapshot.read(moment -> {
            Selection selection = new Selection(query.caller(), query.filter(), LocalDate.now(moment.clock()));
            Page page = page(query, selection);
            long total = selection.statement(jdbc, "SELECT count(*)", "").query(Long.class).single();
            return new LedgerView(page.rows(), page.next(), total, moment.position(), moment.asOf());
        });
    }

    private record Page(List<LedgerRow> rows, @Nullable String next) {}

    private Page page(FindLedger query, Selection selection) {
        Order order = Order.of(query.sort());
        List<Cursor> ends = new ArrayList<>();
        Names.Wanted wanted = new Names.Wanted();
        List<String> items = new ArrayList<>();
        statement(query, selection, order).query(row -> {
            LedgerRows.want(row, wanted);
            items.add(row.getString("item_id"));
            ends.add(new Cursor(query.sort(), row.getString("sort_key"), row.getString("number_key"),
                    row.getInt("ordinal")));
        });
        Names names = wanted.find(jdbc);
        Map<String, List<EvidenceEntry>> evidence = evidence(items);
        List<LedgerRow> rows = statement(query, selection, order)
                .query((row, number) -> LedgerRows.row(row, names, evidence, query.english(), json)).list();
        boolean more = rows.size() > query.limit();
        return more
                ? new Page(rows.subList(0, query.limit()), ends.get(query.limit() - 1).text())
                : new Page(rows, null);
    }

    private JdbcClient.StatementSpec statement(FindLedger query, Selection selection, Order order) {
        Cursor cursor = query.cursor() == null ? null : Cursor.of(query.cursor(), query.sort());
        JdbcClient.StatementSpec statement = selection.statement(jdbc,
                LedgerRows.SELECT + ", CAST(" + order.key() + " AS text) AS sort_key",
                (cursor == null ? "" : " AND " + order.after()) + " ORDER BY " + order.by() + " LIMIT :limit")
                .param("limit", query.limit() + 1);
        return cursor == null
                ? statement
                : statement.param("cursorKey", cursor.key()).param("cursorNumber", cursor.number())
                        .param("cursorOrdinal", cursor.ordinal());
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
