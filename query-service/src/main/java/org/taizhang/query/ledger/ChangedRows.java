package org.taizhang.query.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;

/** The rows of some items. What is asked for is there to be changed, and written in the end. */
final class ChangedRows {

    private final LedgerTables tables;
    private final Map<String, ItemRows> rows = new HashMap<>();
    private final Set<LedgerItem> items = new LinkedHashSet<>();
    private final Set<LedgerMeasure> measures = new LinkedHashSet<>();
    private final Set<LedgerEvidence> evidence = new LinkedHashSet<>();
    private final Set<LedgerExtension> extensions = new LinkedHashSet<>();
    private final Set<LedgerItem> retoldItems = new LinkedHashSet<>();
    private final Set<LedgerMeasure> retoldMeasures = new LinkedHashSet<>();

    /** Reads what there is of these items, save for what the batches before the position have left. */
    ChangedRows(LedgerTables tables, Collection<ItemId> items, long first) {
        this.tables = tables;
        List<String> ids = items.stream().map(ItemId::value).distinct().toList();
        rows.putAll(tables.recent.before(first, ids));
        List<String> unknown = ids.stream().filter(id -> !rows.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(id -> rows.put(id, new ItemRows()));
        tables.items.read("item_id", unknown).forEach(row -> of(row.itemId()).item = row);
        tables.measures.read("item_id", unknown).forEach(row -> of(row.itemId()).measures.put(row.measureId(), row));
        tables.evidence.read("item_id", unknown).forEach(row -> of(row.itemId()).evidence.put(row.evidenceId(), row));
        tables.extensions.read("item_id", unknown)
                .forEach(row -> of(row.itemId()).extensions.put(row.extensionId(), row));
    }

    ItemRows of(ItemId item) {
        return of(item.value());
    }

    private ItemRows of(String item) {
        return found(rows.get(item), "item", item);
    }

    LedgerItem add(LedgerItem item) {
        ItemRows its = of(item.itemId());
        if (its.item != null) {
            throw new IllegalStateException("item " + item.itemId() + " has a row already");
        }
        its.item = item;
        items.add(item);
        retold(item);
        return item;
    }

    void add(LedgerMeasure measure) {
        isNew(of(measure.itemId()).measures.putIfAbsent(measure.measureId(), measure), measure.measureId());
        measures.add(measure);
        retold(measure);
    }

    /** It reads otherwise than before, and is found by other words. */
    void retold(LedgerItem item) {
        retoldItems.add(item);
    }

    /** It reads otherwise than before, and is found by other words. */
    void retold(LedgerMeasure measure) {
        retoldMeasures.add(measure);
    }

    void add(LedgerEvidence submitted) {
        isNew(of(submitted.itemId()).evidence.putIfAbsent(submitted.evidenceId(), submitted), submitted.evidenceId());
        evidence.add(submitted);
    }

    void add(LedgerExtension requested) {
        isNew(of(requested.itemId()).extensions.putIfAbsent(requested.extensionId(), requested),
                requested.extensionId());
        extensions.add(requested);
    }

    LedgerItem item(ItemId id) {
        LedgerItem item = present(id.value());
        items.add(item);
        return item;
    }

    LedgerMeasure measure(ItemId item, MeasureId id) {
        LedgerMeasure measure = found(of(item).measures.get(id.value()), "measure", id);
        measures.add(measure);
        return measure;
    }

    LedgerEvidence evidence(ItemId item, EvidenceId id) {
        LedgerEvidence submitted = found(of(item).evidence.get(id.value()), "evidence", id);
        evidence.add(submitted);
        return submitted;
    }

    LedgerExtension extension(ItemId item, ExtensionId id) {
        LedgerExtension extension = found(of(item).extensions.get(id.value()), "extension", id);
        extensions.add(extension);
        return extension;
    }

    /** Those of the item's measures. */
    List<LedgerMeasure> measures(ItemId item, Predicate<LedgerMeasure> which) {
        return among(of(item).measures.values().stream().filter(which), measures);
    }

    /** Those of the item's evidence. */
    List<LedgerEvidence> evidence(ItemId item, Predicate<LedgerEvidence> which) {
        return among(of(item).evidence.values().stream().filter(which), evidence);
    }

    /** Those of the item's extensions. */
    List<LedgerExtension> extensions(ItemId item, Predicate<LedgerExtension> which) {
        return among(of(item).extensions.values().stream().filter(which), extensions);
    }

    private static <R> List<R> among(Stream<R> some, Set<R> changed) {
        List<R> found = some.toList();
        changed.addAll(found);
        return found;
    }

    void write(LightRule lights) {
        measures.forEach(measure -> measure.light(lights, present(measure.itemId()).open()));
        tables.items.write(items);
        tables.measures.write(measures);
        tables.evidence.write(evidence);
        tables.extensions.write(extensions);
        tables.writeTexts(retoldItems, retoldMeasures);
    }

    /** They are committed, and stand as they are after the event at this position. */
    void keep(long last) {
        tables.recent.keep(rows, last);
    }

    private LedgerItem present(String id) {
        return found(of(id).item, "item", id);
    }

    private static <R> R found(@Nullable R row, String what, Object id) {
        if (row == null) {
            throw new IllegalStateException("no row of " + what + " " + id);
        }
        return row;
    }

    private static void isNew(@Nullable Object before, String id) {
        if (before != null) {
            throw new IllegalStateException(id + " has a row already");
        }
    }
}
