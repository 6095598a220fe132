package org.taizhang.query.history;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.replay.FieldState;
import org.taizhang.api.replay.FindReplay;
import org.taizhang.api.replay.ItemReplay;
import org.taizhang.api.replay.ReplayRefusal;
import org.taizhang.api.replay.ReplayView;
import org.taizhang.query.edge.VisibleItems;

/** Answers what an item was after any of its events, and what changed since another. */
@Component
class ReplayQueries {

    private final EventStore events;
    private final VisibleItems visible;
    private final ItemReplays replays;

    ReplayQueries(EventStore events, VisibleItems visible, ItemReplays replays) {
        this.events = events;
        this.visible = visible;
        this.replays = replays;
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
            replays.apply(replay, message);
            if (message.getSequenceNumber() == from) {
                before = replay.state();
            }
        }
        return new ReplayView(query.itemId(), to, stream.get((int) to).getTimestamp(), replay.state(), query.from(),
                ItemReplay.difference(before, replay.state()));
    }
}
