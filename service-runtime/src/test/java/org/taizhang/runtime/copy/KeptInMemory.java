package org.taizhang.runtime.copy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;

/** A target that can lose its connection. */
final class KeptInMemory implements CopyTarget {

    final List<Event> events = new ArrayList<>();
    /** Batches that are still taken; the one after is stored, but its confirmation is lost. */
    int batches = Integer.MAX_VALUE;

    @Override
    public long head() {
        return events.size() - 1;
    }

    @Override
    public void append(List<Event> batch) {
        events.addAll(batch);
        if (batches-- == 0) {
            throw new IllegalStateException("connection lost");
        }
    }

    @Override
    public Reader readAfter(long position) {
        Iterator<Event> rest = List.copyOf(events).subList((int) position + 1, events.size()).iterator();
        long[] token = {position };
        return new Reader() {

            @Override
            public EventWithToken next() {
                return rest.hasNext()
                        ? EventWithToken.newBuilder().setToken(++token[0]).setEvent(rest.next()).build()
                        : null;
            }

            @Override
            public void close() {}
        };
    }
}
