package org.taizhang.runtime.axon;

import java.util.Objects;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.taizhang.eventstore.PostgresEventStore;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;

/**
 * When something is erased, by whichever process, a new epoch of snapshots begins. Then nothing is worked with any more
 * that this process has in memory as it could be read before.
 */
@Component
class ForgetsWhatIsErased {

    private final KeyStore keys;
    private final Cache aggregates;
    private final EventStore events;
    private @Nullable KeyRef epoch;
    /** What was being read at the first look is kept by the second. */
    private boolean lookAgain;

    ForgetsWhatIsErased(KeyStore keys, Cache aggregateCache, EventStore events) {
        this.keys = keys;
        this.aggregates = aggregateCache;
        this.events = events;
        this.epoch = keys.snapshotEpoch();
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        KeyRef now = keys.snapshotEpoch();
        boolean begun = !Objects.equals(now, epoch);
        if (begun || lookAgain) {
            aggregates.removeAll();
            if (events instanceof PostgresEventStore store) {
                store.forgetRecent();
            }
            epoch = now;
            lookAgain = begun;
        }
    }
}
