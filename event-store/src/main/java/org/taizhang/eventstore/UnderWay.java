package org.taizhang.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Events of one aggregate that are on their way into the store, the last of them possibly decided on what those before
 * it lead to. Nobody has been told of them yet.
 */
public interface UnderWay {

    /** Some of them were not stored: what was made of them is worth nothing. */
    boolean broken();

    /**
     * Waits until all of them are stored, so that what was decided on them may be told.
     *
     * @throws ConcurrencyException where they were not, whatever the reason: it has to be decided again
     * @throws EventStoreUnavailable where that is not known in time
     */
    void await();

    /**
     * Waits until it is known what became of them, after which their aggregate can be read from the store.
     *
     * @return false where some were not stored
     * @throws EventStoreUnavailable where that is not known in time
     */
    boolean settle();
}
