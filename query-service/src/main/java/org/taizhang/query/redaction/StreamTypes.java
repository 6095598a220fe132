package org.taizhang.query.redaction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What streams tell of, as their first events say; that never changes. */
@Component
class StreamTypes {

    private final EventStore events;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    StreamTypes(EventStore events) {
        this.events = events;
    }

    /** Such as {@code item}; empty for a stream that there is not. */
    String of(String stream) {
        return known.computeIfAbsent(stream, id -> events.readEvents(id, 0).asStream().findFirst()
                .map(event -> event.getType()).orElse(""));
    }
}
