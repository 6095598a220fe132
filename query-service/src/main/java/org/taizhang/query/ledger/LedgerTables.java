package org.taizhang.query.ledger;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.RowTable;

import tools.jackson.databind.json.JsonMapper;

/** The tables of the ledger, what the last batches left of them, and what is needed to fill them. */
final class LedgerTables {

    private static final int ITEMS_AT_ONCE = 1000;
    /** Some kilobytes each. */
    private static final int RECENT = 5000;

    final RowTable<LedgerItem> items;
    final RowTable<LedgerMeasure> measures;
    final RowTable<LedgerEvidence> evidence;
    final RowTable<LedgerExtension> extensions;
    private final RowTable<LedgerText> texts;
    final RecentRows recent = new RecentRows(RECENT);
    final CurrentSetting settings;
    final JsonMapper json;
    final ZoneId zone;

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc, CurrentSetting settings, JsonMapper json, ZoneId zone) {
        items = new RowTable<>(jdbc, "item_row", LedgerItem.class, "item_id");
        measures = new RowTable<>(jdbc, "measure_row", LedgerMeasure.class, "item_id", "measure_id");
        evidence = new RowTable<>(jdbc, "evidence_row", LedgerEvidence.class, "item_id", "evidence_id");
        extensions = new RowTable<>(jdbc, "extension_row", LedgerExtension.class, "item_id", "extension_id");
        texts = new RowTable<>(jdbc, "ledger_text", LedgerText.class, "item_id", "measure_id");
        this.jdbc = jdbc;
        this.settings = settings;
        this.json = json;
        this.zone = zone;
    }

    /** Every measure shows its light by this rule from now on. */
    void relight(LightRule rule) {
        String after = "";
        for (List<String> some = itemsAfter(after); !some.isEmpty(); some = itemsAfter(after)) {
            Map<String, Boolean> open = items.read("item_id", some).stream()
                    .collect(Collectors.toMap(LedgerItem::itemId, LedgerItem::open));
            List<LedgerMeasure> lit = measures.read("item_id", some);
            lit.forEach(measure -> measure.light(rule, open.getOrDefault(measure.itemId(), false)));
            measures.write(lit);
            after = some.getLast();
        }
    }

    /** What these are found by from now on. */
    void writeTexts(Collection<LedgerItem> ofItems, Collection<LedgerMeasure> ofMeasures) {
        texts.write(Stream.concat(ofItems.stream().map(LedgerItem::text), ofMeasures.stream().map(LedgerMeasure::text))
                .toList());
    }

    /** What every item and measure is found by is made anew. */
    void retell() {
        String after = "";
        for (List<String> some = itemsAfter(after); !some.isEmpty(); some = itemsAfter(after)) {
            writeTexts(items.read("item_id", some), measures.read("item_id", some));
            after = some.getLast();
        }
    }

    private List<String> itemsAfter(String item) {
        return jdbc.sql("SELECT item_id FROM item_row WHERE item_id > ? ORDER BY item_id LIMIT ?").param(item)
                .param(ITEMS_AT_ONCE).query((row, number) -> row.getString(1)).list();
    }
}
