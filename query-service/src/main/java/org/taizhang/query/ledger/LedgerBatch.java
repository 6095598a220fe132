package org.taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.query.edge.Batch;
import org.taizhang.query.edge.Occurred;

/** The rows of the items that a batch of events is about. */
final class LedgerBatch implements Batch {

    private final LedgerTables tables;
    private final Collection<ItemId> items;
    private ChangedRows rows;
    private final long last;
    private LightRule lights;
    private boolean keep = true;

    /** Reads what there is of these items, save for what the batches before have left. */
    LedgerBatch(LedgerTables tables, Collection<ItemId> items, long first, long last) {
        this.tables = tables;
        this.items = items;
        this.rows = ChangedRows.of(tables, items, first);
        this.last = last;
        this.lights = LightRule.of(tables.settings);
    }

    void apply(ItemEvent event, Recorded recorded) {
        new ItemChanges(rows, tables.json, tables.zone).apply(event, recorded);
        LocalDate recordedOn = recorded.on(tables.zone);
        LocalDate occurredOn = Occurred.on(event);
        rows.follow(event.itemId(), lights, recorded,
                occurredOn == null || occurredOn.isAfter(recordedOn) ? recordedOn : occurredOn);
    }

    /** Every light goes by it from now on. */
    void apply(SettingChanged event, long position, Instant at) {
        if (LightRule.dependsOn(event.setting())) {
            aside(() -> tables.relight(lights.with(event.setting(), event.value()), position, day(at), at));
            lights = lights.with(event.setting(), event.value());
            keep = false;
        }
    }

    /** What was looked back on is not due any more. */
    void apply(LookBackRecorded event) {
        List<Runnable> changes = new ArrayList<>();
        for (ReviewedItem reviewed : event.items()) {
            LedgerItem item = rows.item(reviewed.finding().itemId());
            changes.add(() -> item.lookedBack(reviewed.round()));
        }
        changes.forEach(Runnable::run);
    }

    /** Has the tables changed by others: they get what was changed here, and are read again. */
    void aside(Runnable change) {
        rows.write();
        change.run();
        rows = ChangedRows.of(tables, items, ChangedRows.NOT_KEPT);
    }

    private LocalDate day(Instant at) {
        return at.atZone(tables.zone).toLocalDate();
    }

    @Override
    public void write() {
        rows.write();
    }

    @Override
    public void committed() {
        if (keep) {
            rows.keep(last);
        }
    }
}
