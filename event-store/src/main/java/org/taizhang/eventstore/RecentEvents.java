package org.taizhang.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The events stored last, kept so that readers at the end of the order need not read them from the table, and so that
 * each is deserialised once for all of them. Knows how far the order is known to go; wakes readers when it goes on.
 */
final class RecentEvents {

    /**
     * Consecutive positions.
     *
     * @param messages what they hold for readers; upcasting may have made several of one or none
     * @param types of what, each once
     * @param bytes what they take, roughly
     */
    record Chunk(long from, long to, List<? extends TrackedEventMessage<?>> messages, Set<Class<?>> types,
            long bytes) {

        static Chunk of(long from, long to, List<? extends TrackedEventMessage<?>> messages, long bytes) {
            Set<Class<?>> types = new HashSet<>();
            messages.forEach(message -> types.add(message.getPayloadType()));
            return new Chunk(from, to, messages, types, bytes);
        }
    }

    /** Told when the order goes on. */
    interface Reader {

        /** @param all all that came since it was told last, where that is known */
        void goesOn(@Nullable Chunk all);
    }

    private final long capacity;
    private final ConcurrentSkipListMap<Long, Chunk> chunks = new ConcurrentSkipListMap<>();
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong head = new AtomicLong(-1);
    private final Set<Reader> readers = new CopyOnWriteArraySet<>();

    /** @param capacity bytes of them that are kept */
    RecentEvents(long capacity) {
        this.capacity = capacity;
    }

    /** The last position known to be stored; there may be more. */
    long head() {
        return head.get();
    }

    /** Keeps what was just stored. */
    void add(Chunk chunk) {
        if (chunks.putIfAbsent(chunk.from(), chunk) == null) {
            long kept = size.addAndGet(chunk.bytes());
            while (kept > capacity) {
                Map.Entry<Long, Chunk> oldest = chunks.pollFirstEntry();
                if (oldest == null) {
                    break;
                }
                kept = size.addAndGet(-oldest.getValue().bytes());
            }
        }
        reached(chunk.to(), chunk);
    }

    /** Keeps none of those any more; readers get them from the table. */
    void forget() {
        for (Map.Entry<Long, Chunk> each = chunks.pollFirstEntry(); each != null; each = chunks.pollFirstEntry()) {
            size.addAndGet(-each.getValue().bytes());
        }
    }

    /** The chunk that holds this position, where it is kept. */
    @Nullable
    Chunk holding(long position) {
        Map.Entry<Long, Chunk> entry = chunks.floorEntry(position);
        return entry != null && entry.getValue().to() >= position ? entry.getValue() : null;
    }

    /** The order goes at least so far. */
    void reached(long position) {
        reached(position, null);
    }

    private void reached(long position, @Nullable Chunk last) {
        long before = head.getAndAccumulate(position, Math::max);
        if (before < position) {
            Chunk all = last != null && last.from() == before + 1 ? last : null;
            readers.forEach(reader -> reader.goesOn(all));
        }
    }

    void register(Reader reader) {
        readers.add(reader);
    }

    void unregister(Reader reader) {
        readers.remove(reader);
    }
}
