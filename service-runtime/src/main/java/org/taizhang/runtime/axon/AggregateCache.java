package org.taizhang.runtime.axon;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.UnderWay;

import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps the aggregates used last, as many as a bound of memory takes, and gives none out that is behind the store.
 *
 * <p>An accepted command would be caught by the store all the same, because its events would not follow on what is
 * there. A refusal has no events: decided on a state that another instance has since moved on from, it would be wrong,
 * and nobody would notice. So where others may write, the last sequence number is asked for before an aggregate is
 * given out; this is what is known of it at that moment, which is all that any decision can rest on.
 *
 * <p>Where nobody else writes, an aggregate is also given out while its last events are still being stored
 * ({@link DecidedOn}).
 */
final class AggregateCache implements Cache {

    /** What an aggregate takes at rest, and what each event adds to it: rough figures, for a bound. */
    private static final long BYTES = 2048;
    private static final long BYTES_AN_EVENT = 512;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final ToLongFunction<String> lastSequence;
    private final boolean soleWriter;
    private final OnTheirWay onTheirWay;

    /** What of an aggregate this instance is storing; null for nothing. */
    interface OnTheirWay {
        @Nullable
        UnderWay of(String aggregate);
    }

    /**
     * @param bytes memory that all of them may take, roughly
     * @param lastSequence asks the store
     * @param soleWriter nobody else writes to the store, so it need not be asked
     */
    AggregateCache(long bytes, ToLongFunction<String> lastSequence, boolean soleWriter, OnTheirWay onTheirWay) {
        this.entries = Caffeine.newBuilder().maximumWeight(bytes)
                .weigher((key, value) -> (int) (BYTES + BYTES_AN_EVENT * Math.max(0, versionOf(value)))).build();
        this.lastSequence = lastSequence;
        this.soleWriter = soleWriter;
        this.onTheirWay = onTheirWay;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals" })
    public <K, V> @Nullable V get(K key) {
        return (V) current(key, key.toString());
    }

    private @Nullable Object current(Object key, String aggregate) {
        Object entry = entries.getIfPresent(key);
        UnderWay underWay = onTheirWay.of(aggregate);
        if (underWay != null) {
            if (soleWriter && entry != null && !underWay.broken() && DecidedOn.note(cached(entry), underWay)) {
                return entry;
            }
            if (!underWay.settle()) {
                // What is kept may rest on events that were never stored.
                entries.invalidate(key);
                return null;
            }
        }
        if (entry != null && !soleWriter && versionOf(entry) != lastSequence.applyAsLong(aggregate)) {
            entries.invalidate(key);
            return null;
        }
        return entry;
    }

    /** As it stands in memory, whether or not it is behind; null where it is not there. */
    @Nullable
    Aggregate<?> held(String aggregate) {
        Object entry = entries.getIfPresent(aggregate);
        return entry == null ? null : cached(entry);
    }

    /** What of it this instance is storing; null for nothing. */
    @Nullable
    UnderWay underWay(String aggregate) {
        return onTheirWay.of(aggregate);
    }

    /** An entry keeps the aggregate itself, which is what it gives out whatever it is given. */
    @SuppressWarnings("NullAway")
    private static Aggregate<?> cached(Object entry) {
        return ((AggregateCacheEntry<?>) entry).recreateAggregate(null, null, null);
    }

    private static long versionOf(Object entry) {
        return Objects.requireNonNullElse(cached(entry).version(), -1L);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        @SuppressWarnings("unchecked")
        T present = (T) entries.get(key, absent -> value.get());
        return present;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    /** Nobody listens: the repositories ask. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
