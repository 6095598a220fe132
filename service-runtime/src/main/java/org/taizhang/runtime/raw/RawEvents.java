package org.taizhang.runtime.raw;

import java.util.List;

import org.taizhang.eventstore.RawEvent;

/**
 * Reads events as they lie in the store, whichever it is: nothing is deserialised, upcast or left out. An event's
 * metadata are a JSON object; over Axon Server, which keeps a map instead, it is made from that.
 */
public interface RawEvents {

    /** The events after a position, in their order, at most so many; none where nothing new has come yet. */
    List<RawEvent> after(long position, int limit);

    /**
     * The events after a position up to another one, in their order. It waits for a slow store, and fails where that does
     * not answer: what is left out here is not in the store.
     */
    List<RawEvent> between(long after, long last);

    /** All events of an aggregate, in their order, each with its position where the store says so and -1 otherwise. */
    List<RawEvent> ofAggregate(String aggregate);

    /** The last position; -1 while there is none. */
    long head();
}
