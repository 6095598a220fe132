package org.taizhang.query.item;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.act.ItemActView;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.ledger.EvidenceView;
import org.taizhang.api.ledger.ExtensionView;
import org.taizhang.api.ledger.FindItem;
import org.taizhang.api.ledger.FindPromises;
import org.taizhang.api.ledger.ItemView;
import org.taizhang.api.ledger.MeasureView;
import org.taizhang.api.ledger.PromisesView;
import org.taizhang.query.act.ItemActs;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.VisibleItems;
import org.taizhang.query.ledger.LedgerHistory;
import org.taizhang.query.ledger.TablesAt;

import tools.jackson.databind.json.JsonMapper;

/** Answers what is asked of one item. */
@Component
class ItemQueries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot snapshot;
    private final VisibleItems visible;
    private final ItemActs acts;
    private final RuleDemand ruleDemand;
    private final LedgerHistory history;

    ItemQueries(JdbcClient jdbc, JsonMapper json, Snapshot snapshot, VisibleItems visible, ItemActs acts,
            RuleDemand ruleDemand, LedgerHistory history) {
        this.jdbc = jdbc;
        this.json = json;
        this.snapshot = snapshot;
        this.visible = visible;
        this.acts = acts;
        this.ruleDemand = ruleDemand;
        this.history = history;
    }

    @QueryHandler
    ItemView handle(FindItem query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            visible.require(query.caller(), query.itemId());
            TablesAt tables = history.ofOne(moment, query.itemId());
            Names names = names(tables, query.itemId());
            Map<String, List<EvidenceView>> evidence = tables
                    .sql("SELECT * FROM evidence_row WHERE item_id = :item ORDER BY ordinal")
                    .param("item", query.itemId())
                    .query((row, number) -> Map.entry(row.getString("measure_id"),
                            MeasureRow.evidence(row, names, json)))
                    .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            Map<String, List<ExtensionView>> extensions = extensions(tables, query.itemId(), names);
            List<MeasureView> measures = tables.sql("""
                    SELECT m.*, i.status AS item_status FROM measure_row m JOIN item_row i USING (item_id)
                    WHERE m.item_id = :item ORDER BY m.ordinal""").param("item", query.itemId())
                    .query((row, number) -> MeasureRow.view(row, names, evidence, extensions, moment.on())).list();
            List<ItemActView> covering = acts.of(query.itemId(), query.caller(), query.english(), moment);
            Set<SourceKind> demanding = ruleDemand.sources();
            return tables.sql("""
                    SELECT i.*, p.title AS plan_title FROM item_row i LEFT JOIN plan_row p USING (plan_id)
                    WHERE i.item_id = :item""").param("item", query.itemId())
                    .query((row, number) -> new ItemRow(row, names, json, query.english()).view(measures,
                            new Relations(jdbc, history, moment, query.caller()), covering, demanding, moment))
                    .optional().orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
        });
    }

    @QueryHandler
    PromisesView handle(FindPromises query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            visible.require(query.caller(), query.itemId());
            TablesAt tables = history.ofOne(moment, query.itemId());
            List<ExtensionView> extensions = extensions(tables, query.itemId(), names(tables, query.itemId()))
                    .getOrDefault(query.measureId(), List.of());
            return tables.sql("""
                    SELECT m.*, i.status AS item_status FROM measure_row m JOIN item_row i USING (item_id)
                    WHERE m.item_id = :item AND m.measure_id = :measure""").param("item", query.itemId())
                    .param("measure", query.measureId())
                    .query((row, number) -> Promises.view(row, extensions, moment, json)).optional()
                    .orElseThrow(() -> new Refusal(ItemRefusal.MEASURE_UNKNOWN));
        });
    }

    /** By measure, in the order in which they were requested. */
    private Map<String, List<ExtensionView>> extensions(TablesAt tables, String item, Names names) {
        return tables.sql("SELECT * FROM extension_row WHERE item_id = :item ORDER BY ordinal").param("item", item)
                .query((row, number) -> Map.entry(row.getString("measure_id"), MeasureRow.extension(row, names)))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Names names(TablesAt tables, String item) {
        Names.Wanted wanted = new Names.Wanted();
        tables.sql("SELECT * FROM item_row WHERE item_id = :item").param("item", item).query(row -> {
            ItemRow.want(row, wanted, json);
        });
        tables.sql("SELECT * FROM measure_row WHERE item_id = :item").param("item", item).query(row -> {
            MeasureRow.want(row, wanted);
        });
        tables.sql("SELECT submitter, decider FROM evidence_row WHERE item_id = :item").param("item", item)
                .query(row -> {
                    wanted.person(row.getString(1)).person(row.getString(2));
                });
        tables.sql("SELECT requester, decider FROM extension_row WHERE item_id = :item").param("item", item)
                .query(row -> {
                    wanted.person(row.getString(1)).person(row.getString(2));
                });
        return wanted.find(jdbc);
    }
}
