package org.taizhang.query.history;

import java.time.Instant;
import java.util.Map;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.taizhang.api.EventName;
import org.taizhang.api.replay.ItemReplay;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Replays items from the event store, as an auditor does from a bundle. */
@Component
public class ItemReplays {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };

    private final EventStore events;
    private final JsonMapper json;

    ItemReplays(EventStore events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** The item after its events that were recorded before an instant; without any, nothing was replayed. */
    public ItemReplay before(String item, Instant end) {
        ItemReplay replay = new ItemReplay();
        for (var stream = events.readEvents(item, 0); stream.hasNext();) {
            DomainEventMessage<?> message = stream.next();
            if (!message.getTimestamp().isBefore(end)) {
                break;
            }
            apply(replay, message);
        }
        return replay;
    }

    void apply(ItemReplay replay, DomainEventMessage<?> message) {
        replay.apply(message.getSequenceNumber(), name(message), json.convertValue(message.getPayload(), OBJECT));
    }

    private static String name(DomainEventMessage<?> message) {
        EventName name = message.getPayload().getClass().getAnnotation(EventName.class);
        return name == null ? message.getPayload().getClass().getSimpleName() : name.value();
    }
}
