package org.taizhang.query.act;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowTable;
import org.taizhang.runtime.axon.Projection;

import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per act, and one per item that it covers. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class ActProjection implements Projection {

    private final JdbcClient jdbc;
    private final ActChanges changes;
    private final RowTable<ActRow> acts;
    private final RowTable<ActItemRow> items;

    ActProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        changes = new ActChanges(json);
        acts = new RowTable<>(jdbc, "act_row", ActRow.class, "act_id");
        items = new RowTable<>(jdbc, "act_item_row", ActItemRow.class, "act_id", "item_id");
    }

    @EventHandler
    void on(NoticeEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        apply(event, new Recorded(version, token.position().orElse(-1), at, actor));
    }

    @EventHandler
    void on(InspectionEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        apply(event, new Recorded(version, token.position().orElse(-1), at, actor));
    }

    @EventHandler
    void on(LookBackEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        apply(event, new Recorded(version, token.position().orElse(-1), at, actor));
    }

    @EventHandler
    void on(RuleEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        apply(event, new Recorded(version, token.position().orElse(-1), at, actor));
    }

    @EventHandler
    void on(MarkerEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        apply(event, new Recorded(version, token.position().orElse(-1), at, actor));
    }

    @Override
    public List<String> tables() {
        return List.of("act_row", "act_item_row");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    private void apply(DomainEvent event, Recorded recorded) {
        List<ActRow> before = acts.read("act_id", List.of(event.streamId()));
        if (before.isEmpty() != (recorded.version() == 0)) {
            throw new IllegalStateException("act " + event.streamId() + " has " + before.size() + " rows before event "
                    + recorded.version());
        }
        BiConsumer<ActRow, List<ActItemRow>> write = (row, covered) -> {
            row.touched(recorded);
            acts.write(List.of(row));
            items.write(covered);
        };
        changes.of(event, before.isEmpty() ? null : before.getFirst(), recorded, write);
    }
}
