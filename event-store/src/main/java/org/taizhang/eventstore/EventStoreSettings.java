package org.taizhang.eventstore;

import java.time.Duration;

/**
 * Bounds of the store.
 *
 * @param queue commands that may wait to be written; more are told to try again
 * @param batchEvents events written in one transaction at most, unless one command has more
 * @param batchBytes payload bytes written in one transaction at most, unless one command has more
 * @param patience how long a command waits for its events to be stored
 * @param poll how often readers look by themselves, should no notification come
 * @param fetch events read at once by a reader that is behind
 * @param recentBytes payload bytes of events kept in memory for readers that are not
 */
public record EventStoreSettings(int queue, int batchEvents, long batchBytes, Duration patience, Duration poll,
        int fetch, long recentBytes) {

    public static final EventStoreSettings DEFAULT = new EventStoreSettings(1024, 512, 4L << 20,
            Duration.ofSeconds(15), Duration.ofSeconds(1), 512, 16L << 20);
}
