package org.taizhang.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.act.ActKind;

/**
 * Every event of an item or plan in its order, read from the event store.
 *
 * @param acts events of the acts that cover the item (notices, inspections …), in the order in which they were recorded;
 *            each act has its own sequence
 */
public record HistoryView(List<Entry> events, List<ActEntry> acts) {

    public HistoryView {
        events = List.copyOf(events);
        acts = List.copyOf(acts);
    }

    /** An event of an act; its data is empty unless the caller may see everything. */
    public record ActEntry(ActKind kind, String actId, Entry event) {}

    /**
     * One event.
     *
     * @param sequence counts from 0 within the item or plan
     * @param position its place in the order of all events; null where the store does not tell
     * @param type name under which it is stored, such as {@code item.EvidenceSubmitted}
     * @param revision of its content
     * @param occurredOn the day it was reported to have happened
     * @param role acted in
     * @param unit acted for
     * @param data its content as stored
     */
    public record Entry(long sequence, @Nullable String position, String type, String revision, Instant recordedAt,
            @Nullable LocalDate occurredOn, @Nullable Named actor, @Nullable String role, @Nullable Named unit,
            Sentence sentence, Map<String, Object> data, Map<String, String> metadata) {

        public Entry {
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
            metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        }
    }
}
