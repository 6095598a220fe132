package org.taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.item.ItemId;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.RowColumns;
import org.taizhang.query.edge.RowTable;

import tools.jackson.databind.json.JsonMapper;

/** The tables of the ledger, what the last batches left of them, and what is needed to fill them. */
final class LedgerTables {

    private static final int ITEMS_AT_ONCE = 1000;
    /** Some kilobytes each. */
    private static final int RECENT = 5000;

    final RowTable<LedgerItem> items;
    final RowTable<ItemTouched> touched;
    final RowTable<ToldLate> toldLate;
    final RowTable<LedgerMeasure> measures;
    final RowTable<LedgerEvidence> evidence;
    final RowTable<LedgerExtension> extensions;
    final FactTables facts;
    final RowTable<LedgerText> textsOfBefore;
    private final RowTable<LedgerText> texts;
    final RecentRows recent = new RecentRows(RECENT);
    final CurrentSetting settings;
    final JsonMapper json;
    final ZoneId zone;

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc, CurrentSetting settings, JsonMapper json, ZoneId zone) {
        items = new RowTable<>(jdbc, "item_row", LedgerItem.class, "item_id");
        touched = new RowTable<>(jdbc, "item_touched", RowColumns.ofComponents(ItemTouched.class), "item_id");
        toldLate = new RowTable<>(jdbc, "item_told_late", RowColumns.ofComponents(ToldLate.class), "item_id",
                "position");
        measures = new RowTable<>(jdbc, "measure_row", LedgerMeasure.class, "item_id", "measure_id");
        evidence = new RowTable<>(jdbc, "evidence_row", LedgerEvidence.class, "item_id", "evidence_id");
        extensions = new RowTable<>(jdbc, "extension_row", LedgerExtension.class, "item_id", "extension_id");
        texts = new RowTable<>(jdbc, "ledger_text", LedgerText.class, "item_id", "measure_id");
        textsOfBefore = new RowTable<>(jdbc, "ledger_text_past", LedgerText.class, "item_id", "measure_id", "edition");
        facts = new FactTables(jdbc);
        this.jdbc = jdbc;
        this.settings = settings;
        this.json = json;
        this.zone = zone;
    }

    /** Every measure shows its light by this rule, since this event. */
    void relight(LightRule rule, long position, LocalDate day, Instant at) {
        String after = "";
        for (List<String> some = itemsAfter(after); !some.isEmpty(); some = itemsAfter(after)) {
            ChangedRows rows = ChangedRows.of(this, some.stream().map(ItemId::new).toList(), ChangedRows.NOT_KEPT);
            rows.relight(rule, position, day, at);
            rows.write();
            after = some.getLast();
        }
    }

    /** What these are found by from now on. */
    void writeTexts(Collection<LedgerItem> ofItems, Collection<LedgerMeasure> ofMeasures) {
        texts.write(Stream.concat(ofItems.stream().map(LedgerItem::text), ofMeasures.stream().map(LedgerMeasure::text))
                .toList());
    }

    private List<String> itemsAfter(String item) {
        return jdbc.sql("SELECT item_id FROM item_row WHERE item_id > ? ORDER BY item_id LIMIT ?").param(item)
                .param(ITEMS_AT_ONCE).query((row, number) -> row.getString(1)).list();
    }
}
