package org.taizhang.runtime.copy;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;

/** Where events are copied to. Positions count from 0, as at the source. */
interface CopyTarget {

    /** The last position; -1 while there is none. */
    long head();

    /** Stores all of them or none, after what is there, in this order. */
    void append(List<Event> events);

    /** Reads on from a position. */
    Reader readAfter(long position);

    /** One way along the order. */
    interface Reader extends AutoCloseable {

        /** The next event; null where none comes. */
        @Nullable
        EventWithToken next();

        @Override
        void close();
    }
}
