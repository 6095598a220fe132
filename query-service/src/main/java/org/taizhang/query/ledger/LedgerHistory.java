package org.taizhang.query.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.eventstore.EventPlace;
import org.taizhang.eventstore.PostgresEventStore;
import org.taizhang.query.edge.Batches;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.Snapshot.Moment;

import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of items as they were, made of the items' events: their texts are kept there, and there they are erased. Which
 * items are wanted, {@code ledger_fact_past} tells.
 */
@Component
public class LedgerHistory {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerHistory.class);

    private final EventStore events;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final LedgerTables tables;

    LedgerHistory(EventStore events, JdbcClient jdbc, CurrentSetting settings, JsonMapper json, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.tables = new LedgerTables(jdbc, settings, json, clock.getZone());
    }

    /** The tables as far as they are about these items; on which days lights of then change, {@code ledger_fact} tells. */
    public TablesAt at(Moment moment, Collection<String> items) {
        return moment.past() ? TablesAt.of(jdbc, tables, rows(moment, items).all()) : TablesAt.now(jdbc);
    }

    /** The tables as far as they are about this item. */
    public TablesAt ofOne(Moment moment, String item) {
        if (!moment.past()) {
            return TablesAt.now(jdbc);
        }
        ChangedRows rows = rows(moment, List.of(item));
        lights(moment, rows);
        return TablesAt.of(jdbc, tables, rows.all());
    }

    private ChangedRows rows(Moment moment, Collection<String> items) {
        List<ItemId> ids = items.stream().distinct().map(ItemId::new).toList();
        ChangedRows rows = ChangedRows.none(tables, ids);
        ItemChanges changes = new ItemChanges(rows, json, clock.getZone());
        Set<String> stopped = new HashSet<>();
        read(ids, moment, message -> {
            if (!stopped.contains(message.getAggregateIdentifier()) && !applied(message, changes)) {
                stopped.add(message.getAggregateIdentifier());
            }
        });
        return rows;
    }

    /** Where the last events up to a position are, latest first; none where the event store does not tell. */
    List<EventPlace> last(long upTo, int most) {
        return events instanceof PostgresEventStore told ? told.last(upTo, most) : List.of();
    }

    private void read(List<ItemId> ids, Moment moment, Consumer<DomainEventMessage<?>> reader) {
        if (events instanceof PostgresEventStore several) {
            several.readEvents(ids.stream().map(ItemId::value).toList(), moment.reached(), reader);
            return;
        }
        for (ItemId id : ids) {
            events.readEvents(id.value(), 0).asStream().takeWhile(message -> recorded(message, moment))
                    .forEach(reader);
        }
    }

    /** As the projection does: an event that cannot be handled goes to the dead letters, with all that follow it. */
    private static boolean applied(DomainEventMessage<?> message, ItemChanges changes) {
        if (message.getPayload() instanceof ItemEvent event) {
            try {
                changes.apply(event, Recorded.of(message));
            } catch (IllegalStateException e) {
                LOG.warn("item {} is shown as it was before its event {}", message.getAggregateIdentifier(),
                        message.getSequenceNumber(), e);
                return false;
            }
        }
        return true;
    }

    /**
     * By the rule of then, which the events of an item do not tell. What a row ever was lies all over the table: the last
     * that was known of each is looked for, and not all of it.
     */
    private void lights(Moment moment, ChangedRows rows) {
        List<LedgerMeasure> measures = rows.all().stream().flatMap(its -> its.measures.values().stream()).toList();
        jdbc.sql("SELECT f.item_id, f.measure_id, f.yellow_on, f.red_on"
                + " FROM unnest(CAST(:items AS text[]), CAST(:measures AS text[])) asked (item_id, measure_id)"
                + " CROSS JOIN LATERAL (SELECT * FROM " + FactsAt.foundOtherwise(moment)
                + " f WHERE f.item_id = asked.item_id AND f.measure_id = asked.measure_id"
                + " ORDER BY f.from_position DESC LIMIT 1) f").params(FactsAt.params(moment))
                .param("items", measures.stream().map(LedgerMeasure::itemId).toArray(String[]::new))
                .param("measures", measures.stream().map(LedgerMeasure::measureId).toArray(String[]::new))
                .query(row -> {
                    rows.measure(new ItemId(row.getString(1)), new MeasureId(row.getString(2)))
                            .lit(Columns.date(row, "yellow_on"), Columns.date(row, "red_on"));
                });
    }

    /** Over Axon Server an item's events do not tell their position; then the instant decides. */
    private static boolean recorded(DomainEventMessage<?> message, Moment moment) {
        long position = Batches.position(message);
        return position < 0 ? !message.getTimestamp().isAfter(moment.asOf()) : position <= moment.reached();
    }
}
