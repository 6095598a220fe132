package org.taizhang.query.redaction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionDeclined;
import org.taizhang.api.redaction.RedactionEvent;
import org.taizhang.api.redaction.RedactionProposed;
import org.taizhang.api.redaction.RedactionStatus;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowUpdate;
import org.taizhang.runtime.axon.Projection;

/** Keeps a row for each redaction and for each text and file that it is about. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class RedactionProjection implements Projection {

    private final JdbcClient jdbc;

    RedactionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RedactionEvent event, @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at, TrackingToken token,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        switch (event) {
            case RedactionProposed e -> proposed(e, version, at, token.position().orElse(-1), actor);
            case RedactionApproved _ -> decided(event, version, at, RedactionStatus.APPROVED, actor, null);
            case RedactionDeclined e -> decided(event, version, at, RedactionStatus.DECLINED, actor, e.reason());
            case RedactionCarriedOut _ -> RowUpdate.one(jdbc.sql("""
                    UPDATE redaction_row SET status = ?, carried_out_at = ?, version = ? WHERE redaction_id = ?""")
                    .params(RedactionStatus.CARRIED_OUT.name(), Timestamp.from(at), version, event.streamId()),
                    "redaction " + event.streamId());
        }
    }

    private void proposed(RedactionProposed e, long version, Instant at, long position, @Nullable String actor) {
        jdbc.sql("""
                INSERT INTO redaction_row (redaction_id, status, grounds, proposed_by, proposed_at, version, began)
                VALUES (?, ?, ?, ?, ?, ?, ?)""").param(e.streamId()).param(RedactionStatus.PROPOSED.name())
                .param(e.grounds()).param(actor).param(Timestamp.from(at)).param(version).param(position).update();
        int ordinal = 0;
        for (RedactedText text : e.texts()) {
            jdbc.sql("""
                    INSERT INTO redaction_target (redaction_id, ordinal, stream_id, sequence, path)
                    VALUES (?, ?, ?, ?, ?)""").params(e.streamId(), ordinal++, text.stream(), text.sequence(),
                    text.path()).update();
        }
        for (String file : e.files()) {
            jdbc.sql("INSERT INTO redaction_target (redaction_id, ordinal, sha256) VALUES (?, ?, ?)")
                    .params(e.streamId(), ordinal++, file).update();
        }
    }

    private void decided(RedactionEvent event, long version, Instant at, RedactionStatus status,
            @Nullable String actor, @Nullable String reason) {
        RowUpdate.one(jdbc.sql("""
                UPDATE redaction_row SET status = ?, decided_by = ?, decided_at = ?, reason = ?, version = ?
                WHERE redaction_id = ?""").param(status.name()).param(actor).param(Timestamp.from(at)).param(reason)
                .param(version).param(event.streamId()), "redaction " + event.streamId());
    }

    @Override
    public List<String> tables() {
        return List.of("redaction_row", "redaction_target");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }
}
