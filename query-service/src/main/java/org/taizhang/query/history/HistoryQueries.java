package org.taizhang.query.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

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
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.deadletter.DeadLetterEvent;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.ledger.FindHistory;
import org.taizhang.api.ledger.HistoryView;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.api.unit.UnitEvent;
import org.taizhang.api.unit.UnitTreeEvent;
import org.taizhang.api.view.ViewEvent;
import org.taizhang.query.act.ItemActs;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Occurred;
import org.taizhang.query.edge.Visibility;
import org.taizhang.query.edge.VisibleItems;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells histories from the event store: nothing that was recorded can be missing from them. */
@Component
class HistoryQueries {

    /** What events of acts call the items that they cover. */
    private static final String COVERED = "itemIds";

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
            case ORGANISATION -> requireOversight(query.caller());
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
        if (query.kind() == FindHistory.Kind.ORGANISATION) {
            requireOfOrganisation(query.id(), stream);
        }
        Names.Wanted wanted = new Names.Wanted();
        for (DomainEventMessage<?> message : stream) {
            wanted.person(text(message, MetadataKeys.ACTOR)).unit(text(message, MetadataKeys.UNIT));
            if (message.getPayload() instanceof ItemEvent event) {
                ItemSentences.want(event, wanted);
            }
            OrganisationSentences.want(message.getPayload(), wanted);
        }
        Names names = wanted.find(jdbc);
        UnaryOperator<Object> shown = Restriction.inForce(stream.stream().map(DomainEventMessage::getPayload).toList())
                ? Restriction::hidden
                : UnaryOperator.identity();
        return new HistoryView(
                stream.stream().map(message -> {
                    Object event = shown.apply(message.getPayload());
                    return entry(message, event, names, sentence(event, names));
                }).toList(),
                query.kind() == FindHistory.Kind.ITEM ? acts(query) : List.of());
    }

    /** Who runs the organisation, and who audits that. */
    private static void requireOversight(Caller caller) {
        if (!caller.holds(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    /** No item's or plan's history by way of an id that is given as another's. */
    private static void requireOfOrganisation(String id, List<? extends DomainEventMessage<?>> stream) {
        // These are there before anything happened to them.
        if (stream.isEmpty() && (id.equals(SettingsEvent.STREAM) || id.equals(UnitTreeEvent.STREAM))) {
            return;
        }
        boolean another = stream.stream().map(DomainEventMessage::getPayload).noneMatch(event -> switch (event) {
            case PersonEvent _,UnitEvent _,UnitTreeEvent _,DelegationEvent _,HandOverEvent _,SettingsEvent _,ViewEvent _,DeadLetterEvent _ ->
                true;
            default -> false;
        });
        if (another) {
            throw new Refusal(GeneralRefusal.NOT_FOUND);
        }
    }

    private List<HistoryView.ActEntry> acts(FindHistory query) {
        Names.Wanted wanted = new Names.Wanted();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        Map<String, ItemActs.Covering> covering = new HashMap<>();
        for (ItemActs.Covering act : acts.covering(query.id(), query.caller())) {
            events.readEvents(act.actId(), 0).asStream().forEach(messages::add);
            covering.put(act.actId(), act);
        }
        for (DomainEventMessage<?> message : messages) {
            wanted.person(text(message, MetadataKeys.ACTOR)).unit(text(message, MetadataKeys.UNIT));
            ActSentences.want(message.getPayload(), wanted);
        }
        Names names = wanted.find(jdbc);
        // Acts are recorded side by side: stable, so that each keeps its own order within one millisecond.
        return messages.stream().sorted(Comparator.comparing(DomainEventMessage::getTimestamp))
                .map(message -> act(message, query.id(), names,
                        Objects.requireNonNull(covering.get(message.getAggregateIdentifier()))))
                .toList();
    }

    /** What is said of all its items is for who may see the whole act (ADR 16), and names no item that one does not. */
    private HistoryView.ActEntry act(DomainEventMessage<?> message, String item, Names names,
            ItemActs.Covering covering) {
        DomainEvent event = (DomainEvent) message.getPayload();
        HistoryView.Entry told = entry(message, event, names, ActSentences.of(event, item, names));
        Map<String, Object> data = covering.whole() ? told.data() : Map.of();
        if (data.containsKey(COVERED)) {
            data = new LinkedHashMap<>(data);
            data.put(COVERED, covering.seen());
        }
        HistoryView.Entry entry = new HistoryView.Entry(told.sequence(), told.position(), told.type(), told.revision(),
                told.recordedAt(), told.occurredOn(), told.actor(), told.role(), told.unit(), told.sentence(), data,
                told.metadata());
        return new HistoryView.ActEntry(ActSentences.kind(event), event.streamId(), entry);
    }

    private HistoryView.Entry entry(DomainEventMessage<?> message, Object event, Names names, Sentence sentence) {
        EventName name = event.getClass().getAnnotation(EventName.class);
        String actor = text(message, MetadataKeys.ACTOR);
        Map<String, String> metadata = new LinkedHashMap<>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new HistoryView.Entry(message.getSequenceNumber(), position(message),
                name == null ? event.getClass().getSimpleName() : name.value(), name == null ? "1" : name.revision(),
                message.getTimestamp(), event instanceof ItemEvent of ? Occurred.on(of) : null,
                names.personOrNull(actor), text(message, MetadataKeys.ROLE),
                names.unitOrNull(text(message, MetadataKeys.UNIT)), sentence,
                json.convertValue(event, new TypeReference<Map<String, Object>>() {
                }), metadata);
    }

    private static Sentence sentence(Object event, Names names) {
        return switch (event) {
            case ItemEvent of -> ItemSentences.of(of, names);
            case PlanEvent of -> PlanSentences.of(of);
            case PersonEvent of -> OrganisationSentences.of(of, names);
            case UnitEvent of -> OrganisationSentences.of(of, names);
            case UnitTreeEvent of -> OrganisationSentences.of(of, names);
            case DelegationEvent of -> OrganisationSentences.of(of, names);
            case HandOverEvent of -> OrganisationSentences.of(of, names);
            case SettingsEvent of -> OrganisationSentences.of(of);
            case ViewEvent of -> OrganisationSentences.of(of, names);
            case DeadLetterEvent of -> OrganisationSentences.of(of);
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
