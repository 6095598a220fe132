package org.taizhang.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.audit.FaultKind;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.Tile;
import org.taizhang.runtime.raw.RawEvents;

/** Compares the stored events with the log, part by part and over and over: an alteration is found here, not by chance. */
final class StoreCheck {

    private static final int LEAVES_AT_ONCE = 8 * Tile.FULL;

    private final LogTables tables;
    private final RawEvents events;
    private long next;

    StoreCheck(LogTables tables, RawEvents events) {
        this.tables = tables;
        this.events = events;
    }

    /** Compares the next part of a log of this size, and begins anew at its end. */
    List<Fault> part(long size) {
        if (next >= size) {
            next = 0;
        }
        List<Leaf> leaves = tables.from(next, (int) Math.min(LEAVES_AT_ONCE, size - next));
        next += LEAVES_AT_ONCE;
        List<Fault> faults = new ArrayList<>();
        compareHashes(leaves, faults);
        compareEvents(leaves, faults);
        return faults;
    }

    private void compareHashes(List<Leaf> leaves, List<Fault> faults) {
        for (Leaf leaf : leaves) {
            if (!leaf.entry().leafHash().equals(leaf.hash())) {
                faults.add(fault(FaultKind.LOG_ALTERED, leaf, "the entry is not what was hashed"));
            }
        }
        for (int first = 0; first + Tile.FULL <= leaves.size(); first += Tile.FULL) {
            List<Hash> hashes = leaves.subList(first, first + Tile.FULL).stream().map(Leaf::hash).toList();
            Leaf leaf = leaves.get(first);
            if (leaf.index() % Tile.FULL == 0
                    && !tables.read(new Tile(0, leaf.index() / Tile.FULL, Tile.FULL)).equals(hashes)) {
                faults.add(fault(FaultKind.LOG_ALTERED, leaf, "the tile of this leaf and the 255 after it"));
            }
        }
    }

    private void compareEvents(List<Leaf> leaves, List<Fault> faults) {
        List<Leaf> ofEvents = leaves.stream().filter(leaf -> leaf.position() != null).toList();
        if (ofEvents.isEmpty()) {
            return;
        }
        long first = Objects.requireNonNull(ofEvents.getFirst().position());
        long last = Objects.requireNonNull(ofEvents.getLast().position());
        Map<String, RawEvent> stored = new HashMap<>();
        events.between(first - 1, last).forEach(event -> stored.put(event.id(), event));
        Set<String> logged = new HashSet<>();
        for (Leaf leaf : ofEvents) {
            String id = Objects.requireNonNull(leaf.eventId());
            logged.add(id);
            String difference = difference(leaf, stored.get(id));
            if (difference != null) {
                faults.add(fault(difference.isEmpty() ? FaultKind.EVENT_MISSING : FaultKind.EVENT_ALTERED, leaf,
                        difference.isEmpty() ? "position " + leaf.position() : difference));
            }
        }
        stored.values().stream().filter(event -> !logged.contains(event.id()))
                .forEach(event -> faults.add(new Fault(FaultKind.EVENT_NOT_LOGGED, null, event.id(),
                        event.aggregateId(), "position " + event.position() + ", " + event.name())));
    }

    /** Null where the event is what the leaf says, empty where it is not there; otherwise the fields that differ. */
    private static @Nullable String difference(Leaf leaf, @Nullable RawEvent event) {
        if (event == null) {
            return "";
        }
        Entry now;
        try {
            now = Entries.of(event, leaf.entry().prevLeaf());
        } catch (IllegalStateException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        if (now.equals(leaf.entry())) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        for (String field : List.of("payloadSha256", "metadataSha256", "type", "revision", "actor", "recordedAt",
                "streamType", "streamId", "streamSeq")) {
            if (!now.get(field).equals(leaf.entry().get(field))) {
                fields.add(field);
            }
        }
        return String.join(", ", fields);
    }

    private static Fault fault(FaultKind kind, Leaf leaf, String detail) {
        return new Fault(kind, leaf.index(), leaf.eventId(), leaf.entry().streamId(), detail);
    }
}
