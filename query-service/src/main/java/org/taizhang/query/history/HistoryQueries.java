package org.taizhang.query.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.EventName;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.ledger.FindHistory;
import org.taizhang.api.ledger.HistoryView;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.query.act.ItemActs;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Visibility;
import org.taizhang.query.edge.VisibleItems;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells histories from the event store: nothing that was recorded can be missing from them. */
@Component
class HistoryQueries {

    private final EventStore events;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final VisibleItems visible;
    private final ItemActs acts;

    HistoryQueries(EventStore events, JdbcClient jdbc, JsonMapper json, VisibleItems visible, ItemActs acts) {
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
        this.visible = visible;
        this.acts = acts;
    }

    @QueryHandler
    HistoryView handle(FindHistory query) {
        switch (query.kind()) {
            case ITEM -> visible.require(query.caller(), query.id());
            case PLAN -> {
                Visibility.requireBusiness(query.caller());
                if (jdbc.sql("SELECT 1 FROM plan_row WHERE plan_id = ?").param(query.id()).query(Integer.class)
                        .optional().isEmpty()) {
                    throw new Refusal(GeneralRefusal.NOT_FOUND);
                }
            }
        }
        List<? extends DomainEventMessage<?>> stream = events.readEvents(query.id(), 0).asStream().toList();
        Names.Wanted wanted = new Names.Wanted();
        for (DomainEventMessage<?> message : stream) {
            wanted.person(text(message, MetadataKeys.ACTOR)).unit(text(message, MetadataKeys.UNIT));
            if (message.getPayload() instanceof ItemEvent event) {
                ItemSentences.want(event, wanted);
            }
        }
        Names names = wanted.find(jdbc);
        return new HistoryView(
                stream.stream().map(message -> entry(message, names, sentence(message.getPayload(), names))).toList(),
                query.kind() == FindHistory.Kind.ITEM ? acts(query) : List.of());
    }

    private List<HistoryView.ActEntry> acts(FindHistory query) {
        Names.Wanted wanted = new Names.Wanted();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (String act : acts.ids(query.id(), query.caller())) {
            events.readEvents(act, 0).asStream().forEach(messages::add);
        }
        for (DomainEventMessage<?> message : messages) {
            wanted.person(text(message, MetadataKeys.ACTOR)).unit(text(message, MetadataKeys.UNIT));
            ActSentences.want(message.getPayload(), wanted);
        }
        Names names = wanted.find(jdbc);
        boolean everything = Visibility.everything(query.caller());
        // Acts are recorded side by side: stable, so that each keeps its own order within one millisecond.
        return messages.stream().sorted(Comparator.comparing(DomainEventMessage::getTimestamp))
                .map(message -> act(message, query.id(), names, everything)).toList();
    }

    private HistoryView.ActEntry act(DomainEventMessage<?> message, String item, Names names, boolean everything) {
        DomainEvent event = (DomainEvent) message.getPayload();
        HistoryView.Entry whole = entry(message, names, ActSentences.of(event, item, names));
        HistoryView.Entry entry = everything
                ? whole
                : new HistoryView.Entry(whole.sequence(), whole.position(), whole.type(), whole.revision(),
                        whole.recordedAt(), whole.occurredOn(), whole.actor(), whole.role(), whole.unit(),
                        whole.sentence(), Map.of(), whole.metadata());
        return new HistoryView.ActEntry(ActSentences.kind(event), event.streamId(), entry);
    }

    private HistoryView.Entry entry(DomainEventMessage<?> message, Names names, Sentence sentence) {
        Object event = message.getPayload();
        EventName name = event.getClass().getAnnotation(EventName.class);
        String actor = text(message, MetadataKeys.ACTOR);
        Map<String, String> metadata = new LinkedHashMap<>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new HistoryView.Entry(message.getSequenceNumber(), position(message),
                name == null ? event.getClass().getSimpleName() : name.value(), name == null ? "1" : name.revision(),
                message.getTimestamp(), event instanceof ItemEvent of ? ItemSentences.occurredOn(of) : null,
                names.personOrNull(actor), text(message, MetadataKeys.ROLE),
                names.unitOrNull(text(message, MetadataKeys.UNIT)), sentence,
                json.convertValue(event, new TypeReference<Map<String, Object>>() {
                }), metadata);
    }

    private static Sentence sentence(Object event, Names names) {
        return switch (event) {
            case ItemEvent of -> ItemSentences.of(of, names);
            case PlanEvent of -> PlanSentences.of(of);
            default -> throw new IllegalStateException("no sentence for " + event.getClass());
        };
    }

    /** Where it lies in the one order; not known of an event that comes from Axon Server's own stream. */
    private static @Nullable String position(DomainEventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken().position().isPresent()
                ? Long.toString(tracked.trackingToken().position().getAsLong())
                : null;
    }

    private static @Nullable String text(DomainEventMessage<?> message, String key) {
        Object value = message.getMetaData().get(key);
        return value == null ? null : value.toString();
    }
}
