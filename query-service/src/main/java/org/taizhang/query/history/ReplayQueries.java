package org.taizhang.query.history;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.taizhang.api.EventName;
import org.taizhang.api.Refusal;
import org.taizhang.api.replay.FieldState;
import org.taizhang.api.replay.FindReplay;
import org.taizhang.api.replay.ItemReplay;
import org.taizhang.api.replay.ReplayRefusal;
import org.taizhang.api.replay.ReplayView;
import org.taizhang.query.edge.VisibleItems;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Replays items from the event store, as an auditor does from a bundle. */
@Component
class ReplayQueries {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };

    private final EventStore events;
    private final VisibleItems visible;
    private final JsonMapper json;

    ReplayQueries(EventStore events, VisibleItems visible, JsonMapper json) {
        this.events = events;
        this.visible = visible;
        this.json = json;
    }

    @QueryHandler
    ReplayView handle(FindReplay query) {
        visible.require(query.caller(), query.itemId());
        List<? extends DomainEventMessage<?>> stream = events.readEvents(query.itemId(), 0).asStream().toList();
        long last = stream.size() - 1L;
        long to = query.to() == null ? last : query.to();
        long from = query.from() == null ? to : query.from();
        if (from < 0 || from > to || to > last) {
            throw new Refusal(ReplayRefusal.EVENT_RANGE);
        }
        ItemReplay replay = new ItemReplay();
        SortedMap<String, FieldState> before = new TreeMap<>();
        for (DomainEventMessage<?> message : stream.subList(0, (int) to + 1)) {
            replay.apply(message.getSequenceNumber(), name(message), json.convertValue(message.getPayload(), OBJECT));
            if (message.getSequenceNumber() == from) {
                before = replay.state();
            }
        }
        return new ReplayView(query.itemId(), to, stream.get((int) to).getTimestamp(), replay.state(), query.from(),
                ItemReplay.difference(before, replay.state()));
    }

    private static String name(DomainEventMessage<?> message) {
        EventName name = message.getPayload().getClass().getAnnotation(EventName.class);
        return name == null ? message.getPayload().getClass().getSimpleName() : name.value();
    }
}
