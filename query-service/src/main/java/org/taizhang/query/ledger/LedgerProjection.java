package org.taizhang.query.ledger;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.query.edge.Batches;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowsReplaced;
import org.taizhang.query.replay.ErasedTexts;
import org.taizhang.runtime.axon.Projection;
import org.taizhang.runtime.axon.Savepoints;
import org.taizhang.runtime.axon.WritesNothing;

import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one row per item, per measure and per submission of evidence, which the ledger is read from, and what items and
 * measures are found by.
 */
@Component
@ProcessingGroup(ReadModel.GROUP)
class LedgerProjection implements Projection {

    private final JdbcClient jdbc;
    private final Batches<LedgerBatch> batches;
    private final ErasedTexts erased;

    LedgerProjection(JdbcClient jdbc, CurrentSetting settings, JsonMapper json, Clock clock, Savepoints savepoints,
            ErasedTexts erased) {
        this.jdbc = jdbc;
        this.erased = erased;
        LedgerTables tables = new LedgerTables(jdbc, settings, json, clock.getZone());
        RowsReplaced replaced = new RowsReplaced(jdbc, ReadModel.GROUP);
        batches = new Batches<>("ledger rows", savepoints,
                events -> new LedgerBatch(tables, itemsOf(events),
                        replaced.unlessReplaced(Batches.position(events.getFirst())),
                        Batches.position(events.getLast())));
    }

    private static List<ItemId> itemsOf(List<? extends EventMessage<?>> events) {
        return events.stream().map(Message::getPayload).flatMap(payload -> switch (payload) {
            case ItemEvent event -> Stream.of(event.itemId());
            case LookBackRecorded event -> event.items().stream().map(item -> item.finding().itemId());
            default -> Stream.empty();
        }).toList();
    }

    @EventHandler
    @WritesNothing
    void on(ItemEvent event, DomainEventMessage<?> message) throws Exception {
        Recorded recorded = Recorded.of(message);
        batches.handle(message, recorded.position(), batch -> batch.apply(event, recorded));
    }

    @EventHandler
    @WritesNothing
    void on(SettingChanged event, TrackingToken token, EventMessage<?> message) throws Exception {
        long position = token.position().orElse(-1);
        batches.handle(message, position, batch -> batch.apply(event, position, message.getTimestamp()));
    }

    @EventHandler
    @WritesNothing
    void on(LookBackRecorded event, TrackingToken token, EventMessage<?> message) throws Exception {
        batches.handle(message, token.position().orElse(-1), batch -> batch.apply(event));
    }

    /**
     * Texts of some streams can no longer be read: their rows are made anew, whichever projection's they are. It is done
     * here because here alone rows are kept in memory, which have to be written before and forgotten after.
     */
    @EventHandler
    void on(RedactionCarriedOut event, TrackingToken token, EventMessage<?> message) throws Exception {
        batches.handle(message, token.position().orElse(-1),
                batch -> batch.aside(() -> erased.rewrite(event.streams(), message.getTimestamp())));
    }

    /**
     * Others' events change nothing here, but they move the position up to which the rows are known to be complete.
     * They are taken as messages, because one that is taken as an event is read and its texts opened.
     */
    @EventHandler(payloadType = DomainEvent.class)
    @WritesNothing
    void on(EventMessage<?> other) {}

    @Override
    public List<String> tables() {
        return List.of("item_row", "item_touched", "item_told_late", "measure_row", "evidence_row", "extension_row",
                "ledger_fact",
                "ledger_fact_past", "ledger_text", "ledger_text_past");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }
}
