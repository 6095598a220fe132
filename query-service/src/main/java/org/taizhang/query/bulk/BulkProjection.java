package org.taizhang.query.bulk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkEvent;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcomesRecorded;
import org.taizhang.api.bulk.BulkStarted;
import org.taizhang.api.bulk.BulkStopped;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowUpdate;
import org.taizhang.runtime.axon.Projection;

/** Keeps one row per bulk job, and one per target that was tried. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class BulkProjection implements Projection {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BulkProjection(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @EventHandler
    void on(BulkEvent event, @SequenceNumber long version, @org.axonframework.eventhandling.Timestamp Instant at,
            TrackingToken token, @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        if (event instanceof BulkStarted started) {
            start(started, at, Objects.requireNonNull(actor));
        }
        RowUpdate.one(jdbc.sql("UPDATE bulk_row SET version = ?, position = ? WHERE bulk_id = ?")
                .params(version, token.position().orElse(-1), event.bulkId().value()), "bulk job " + event.bulkId());
        switch (event) {
            case BulkStarted _ -> {
            }
            case BulkOutcomesRecorded e -> record(e);
            case BulkStopped e -> jdbc.sql("UPDATE bulk_row SET status = 'STOPPED' WHERE bulk_id = ?")
                    .params(e.bulkId().value()).update();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("bulk_row", "bulk_target_row");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    private void start(BulkStarted e, Instant at, String starter) {
        jdbc.sql("""
                INSERT INTO bulk_row (bulk_id, act, status, reason, starter, started_at, total, version, position)
                VALUES (?, ?, 'RUNNING', ?, ?, ?, ?, 0, 0)""").params(e.bulkId().value(), name(e.act()), e.reason(),
                starter, Timestamp.from(at), e.targets().size()).update();
    }

    private void record(BulkOutcomesRecorded e) {
        List<BulkOutcome> outcomes = e.outcomes();
        int[] number = {e.from() };
        batches.batchUpdate("INSERT INTO bulk_target_row VALUES (?, ?, ?, ?, ?, ?)", outcomes, outcomes.size(),
                (statement, outcome) -> {
                    statement.setString(1, e.bulkId().value());
                    statement.setInt(2, number[0]++);
                    statement.setString(3, outcome.target().itemId().value());
                    statement.setString(4, outcome.target().measureId() == null
                            ? null
                            : outcome.target().measureId().value());
                    statement.setString(5, outcome.result().name());
                    statement.setString(6, outcome.code());
                });
        jdbc.sql("UPDATE bulk_row SET status = 'COMPLETED' WHERE bulk_id = ? AND total = ?")
                .params(e.bulkId().value(), e.from() + outcomes.size()).update();
    }

    private static String name(BulkAct act) {
        return switch (act) {
            case BulkAct.Assign _ -> "ASSIGN";
            case BulkAct.Extend _ -> "EXTEND";
            case BulkAct.Remind _ -> "REMIND";
            case BulkAct.Return _ -> "RETURN";
        };
    }
}
