package org.taizhang.query.handover;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowUpdate;
import org.taizhang.runtime.axon.Projection;

/** Keeps one row per hand-over, and one per measure that was refused. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class HandOverProjection implements Projection {

    private final JdbcClient jdbc;

    HandOverProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(HandOverEvent event, @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        switch (event) {
            case HandOverStarted e -> jdbc.sql("""
                    INSERT INTO hand_over_row (hand_over_id, from_person, to_person, actor, started_at, reason, total,
                        version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""").param(e.handOverId().value())
                    .param(e.from().value()).param(e.to().value()).param(actor).param(Timestamp.from(at))
                    .param(e.reason()).param(e.measures().size()).param(version).update();
            case MeasureHandedOver _ -> change(event, version, "done = done + 1");
            case MeasureNotHandedOver e -> {
                jdbc.sql("""
                        INSERT INTO hand_over_refused (hand_over_id, ordinal, item_id, measure_id, code)
                        VALUES (?, ?, ?, ?, ?)""").params(e.handOverId().value(), version,
                        e.measure().itemId().value(), e.measure().measureId().value(), e.refusal()).update();
                change(event, version, "done = done");
            }
            case HandOverCompleted _ -> change(event, version, "completed = true");
        }
    }

    @Override
    public List<String> tables() {
        return List.of("hand_over_row", "hand_over_refused");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    private void change(HandOverEvent event, long version, String set) {
        RowUpdate.one(jdbc.sql("UPDATE hand_over_row SET version = ?, " + set + " WHERE hand_over_id = ?")
                .params(version, event.handOverId().value()), "hand-over " + event.handOverId());
    }
}
