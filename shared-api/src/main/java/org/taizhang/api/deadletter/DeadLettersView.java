package org.taizhang.api.deadletter;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Events that processing groups could not handle, by group, sequence and place in it: no contents of theirs, for who
 * looks after the system sees no business.
 *
 * @param total how many there are, of the group that was asked for
 * @param next cursor of the next page; null on the last
 */
public record DeadLettersView(long total, List<DeadLetterView> letters, @Nullable String next) {

    public DeadLettersView {
        letters = List.copyOf(letters);
    }

    /**
     * One event that waits.
     *
     * @param sequence of events that follow each other: the first one failed, and the others wait behind it
     * @param index its place in the sequence, rising
     * @param event the event's identifier
     * @param name as events are stored
     * @param stream whose event it is; null of one that belongs to none
     * @param sequenceNumber its number in that stream
     * @param position in the order of all events
     * @param recordedAt when it happened
     * @param since when it came here
     * @param tries how often it was handled in vain; 0 of one that only waits behind another
     * @param lastTried null where it never was
     * @param failure kind of failure, and what of it tells no contents; null of one that only waits behind another
     */
    public record DeadLetterView(String group, String sequence, long index, String event, String name,
            @Nullable String stream, @Nullable Long sequenceNumber, @Nullable Long position, Instant recordedAt,
            Instant since, int tries, @Nullable Instant lastTried, @Nullable String failure) {}
}
