package org.taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;

/** The rows of some items. What is asked for is there to be changed, and written in the end. */
final class ChangedRows {

    /** No position that a batch goes on from: rows that are kept are not those of the table. */
    static final long NOT_KEPT = Long.MIN_VALUE;

    private final LedgerTables tables;
    private final Map<String, ItemRows> rows = new HashMap<>();
    private final Set<LedgerItem> items = new LinkedHashSet<>();
    private final Set<LedgerMeasure> measures = new LinkedHashSet<>();
    private final Set<LedgerEvidence> evidence = new LinkedHashSet<>();
    private final Set<LedgerExtension> extensions = new LinkedHashSet<>();
    private final FactChanges facts;
    private final List<ToldLate> toldLate = new ArrayList<>();
    private final Set<ItemRows> followed = new LinkedHashSet<>();
    private final Set<LedgerItem> retoldItems = new LinkedHashSet<>();
    private final Set<LedgerMeasure> retoldMeasures = new LinkedHashSet<>();
    private final List<LedgerText> textsOfBefore = new ArrayList<>();

    private ChangedRows(LedgerTables tables, Collection<ItemId> ids) {
        this.tables = tables;
        this.facts = new FactChanges(tables.facts);
        ids.forEach(id -> rows.putIfAbsent(id.value(), new ItemRows()));
    }

    /** Of items of which there is nothing yet. */
    static ChangedRows none(LedgerTables tables, Collection<ItemId> ids) {
        return new ChangedRows(tables, ids);
    }

    /** Reads what there is of these items, save for what the batches before the position have left. */
    static ChangedRows of(LedgerTables tables, Collection<ItemId> ids, long first) {
        ChangedRows changed = new ChangedRows(tables, ids);
        Map<String, ItemRows> kept = tables.recent.before(first, List.copyOf(changed.rows.keySet()));
        List<String> unknown = changed.rows.keySet().stream().filter(id -> !kept.containsKey(id)).toList();
        changed.rows.putAll(kept);
        if (!unknown.isEmpty()) {
            changed.read(unknown);
        }
        return changed;
    }

    private void read(List<String> unknown) {
        tables.items.read("item_id", unknown).forEach(row -> of(row.itemId()).item = row);
        tables.measures.read("item_id", unknown).forEach(row -> of(row.itemId()).measures.put(row.measureId(), row));
        tables.evidence.read("item_id", unknown).forEach(row -> of(row.itemId()).evidence.put(row.evidenceId(), row));
        tables.extensions.read("item_id", unknown)
                .forEach(row -> of(row.itemId()).extensions.put(row.extensionId(), row));
        tables.facts.of(unknown).forEach(fact -> of(fact.itemId()).facts.put(fact.measureId(), fact));
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
        retoldItems.add(item);
        return item;
    }

    void add(LedgerMeasure measure) {
        isNew(of(measure.itemId()).measures.putIfAbsent(measure.measureId(), measure), measure.measureId());
        change(measure);
        retoldMeasures.add(measure);
    }

    /** Makes it read otherwise, so that it is found by other words. */
    void retell(LedgerItem item, long position, Runnable change) {
        textsOfBefore.add(item.text().till(position));
        change.run();
        item.retold(position);
        retoldItems.add(item);
    }

    /** Makes it read otherwise, so that it is found by other words. */
    void retell(LedgerMeasure measure, long position, Runnable change) {
        textsOfBefore.add(measure.text().till(position));
        change.run();
        measure.retold(position);
        retoldMeasures.add(measure);
    }

    void add(LedgerEvidence submitted) {
        isNew(of(submitted.itemId()).evidence.putIfAbsent(submitted.evidenceId(), submitted), submitted.evidenceId());
        change(submitted);
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
        change(measure);
        return measure;
    }

    LedgerEvidence evidence(ItemId item, EvidenceId id) {
        LedgerEvidence submitted = found(of(item).evidence.get(id.value()), "evidence", id);
        change(submitted);
        return submitted;
    }

    LedgerExtension extension(ItemId item, ExtensionId id) {
        LedgerExtension extension = found(of(item).extensions.get(id.value()), "extension", id);
        extensions.add(extension);
        return extension;
    }

    /** Those of the item's measures. */
    List<LedgerMeasure> measures(ItemId item, Predicate<LedgerMeasure> which) {
        List<LedgerMeasure> found = of(item).measures.values().stream().filter(which).toList();
        found.forEach(this::change);
        return found;
    }

    /** Those of the item's evidence. */
    List<LedgerEvidence> evidence(ItemId item, Predicate<LedgerEvidence> which) {
        List<LedgerEvidence> found = of(item).evidence.values().stream().filter(which).toList();
        found.forEach(this::change);
        return found;
    }

    /** Those of the item's extensions. */
    List<LedgerExtension> extensions(ItemId item, Predicate<LedgerExtension> which) {
        List<LedgerExtension> found = of(item).extensions.values().stream().filter(which).toList();
        extensions.addAll(found);
        return found;
    }

    private void change(LedgerMeasure measure) {
        measures.add(measure);
        of(measure.itemId()).touched.add(measure.measureId());
    }

    private void change(LedgerEvidence submitted) {
        evidence.add(submitted);
        of(submitted.itemId()).touched.add(submitted.measureId());
    }

    /** Notes how the item's rows stand after an event, which counts from a day on. */
    void follow(ItemId item, LightRule lights, Recorded recorded, LocalDate day) {
        ItemRows its = of(item);
        its.follow(facts, lights, recorded, day);
        followed.add(its);
        LocalDate recordedOn = recorded.on(tables.zone);
        if (day.isBefore(recordedOn)) {
            toldLate.add(new ToldLate(item.value(), recorded.position(), day, recordedOn));
        }
    }

    /** Every measure shows its light by this rule, since an event. */
    void relight(LightRule rule, long position, LocalDate day, Instant at) {
        rows.values().forEach(its -> {
            its.measures.values().forEach(this::change);
            its.follow(facts, rule, new Recorded(-1, position, at, null, null), day);
            followed.add(its);
        });
    }

    void write() {
        tables.items.write(items);
        tables.touched.write(followed.stream().map(ItemRows::touched).flatMap(Optional::stream).toList());
        tables.toldLate.write(toldLate);
        tables.measures.write(measures);
        tables.evidence.write(evidence);
        tables.extensions.write(extensions);
        facts.write();
        tables.textsOfBefore.write(textsOfBefore);
        tables.writeTexts(retoldItems, retoldMeasures);
    }

    /** They are committed, and stand as they are after the event at this position. */
    void keep(long last) {
        tables.recent.keep(rows, last);
    }

    Collection<ItemRows> all() {
        return rows.values();
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
