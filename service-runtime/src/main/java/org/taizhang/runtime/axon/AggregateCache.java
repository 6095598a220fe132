package org.taizhang.runtime.axon;

import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps the aggregates used last, as many as a bound of memory takes, and gives none out that is behind the store.
 *
 * <p>An accepted command would be caught by the store all the same, because its events would not follow on what is
 * there. A refusal has no events: decided on a state that another instance has since moved on from, it would be wrong,
 * and nobody would notice. So where others may write, the last sequence number is asked for before an aggregate is
 * given out; this is what is known of it at that moment, which is all that any decision can rest on.
 */
final class AggregateCache implements Cache {

    /** What an aggregate takes at rest, and what each event adds to it: rough figures, for a bound. */
    private static final long BYTES = 2048;
    private static final long BYTES_AN_EVENT = 512;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final ToLongFunction<String> lastSequence;
    private final Predicate<String> mayBeBehind;

    /**
     * @param bytes memory that all of them may take, roughly
     * @param lastSequence asks the store
     * @param mayBeBehind whether the store has to be asked
     */
    AggregateCache(long bytes, ToLongFunction<String> lastSequence, Predicate<String> mayBeBehind) {
        this.entries = Caffeine.newBuilder().maximumWeight(bytes)
                .weigher((key, value) -> (int) (BYTES + BYTES_AN_EVENT * versionOf(value).orElse(0))).build();
        this.lastSequence = lastSequence;
        this.mayBeBehind = mayBeBehind;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals" })
    public <K, V> @Nullable V get(K key) {
        Object entry = entries.getIfPresent(key);
        if (entry != null && mayBeBehind.test(key.toString())
                && versionOf(entry).orElse(-1) != lastSequence.applyAsLong(key.toString())) {
            entries.invalidate(key);
            return null;
        }
        return (V) entry;
    }

    /** An entry keeps the aggregate itself, which is what it gives out whatever it is given. */
    @SuppressWarnings("NullAway")
    private static OptionalLong versionOf(Object entry) {
        if (entry instanceof AggregateCacheEntry<?> cached) {
            Aggregate<?> aggregate = cached.recreateAggregate(null, null, null);
            Long version = aggregate.version();
            return version == null ? OptionalLong.empty() : OptionalLong.of(version);
        }
        return OptionalLong.empty();
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
