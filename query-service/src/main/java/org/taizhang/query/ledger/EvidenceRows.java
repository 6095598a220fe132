package org.taizhang.query.ledger;

import java.sql.Timestamp;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureId;
import org.taizhang.query.edge.RowUpdate;

import tools.jackson.databind.json.JsonMapper;

/** Writes evidence rows. */
@Component
class EvidenceRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvidenceRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void submitted(EvidenceSubmitted e, Recorded recorded) {
        jdbc.sql(
                """
                        INSERT INTO evidence_row (item_id, evidence_id, measure_id, ordinal, status, submitter, files, effect,
                            submitted_at)
                        SELECT :item, :evidence, :measure, count(*) + 1, 'SUBMITTED', :submitter, CAST(:files AS jsonb), :effect,
                            :at
                        FROM evidence_row WHERE item_id = :item
                        """)
                .param("item", e.itemId().value()).param("evidence", e.evidenceId().value())
                .param("measure", e.measureId().value()).param("submitter", recorded.actor())
                .param("files", json.writeValueAsString(e.files())).param("effect", e.effect())
                .param("at", Timestamp.from(recorded.at())).update();
    }

    void decided(ItemId item, EvidenceId evidence, String status, @Nullable String reason, Recorded recorded) {
        RowUpdate.one(jdbc.sql("""
                UPDATE evidence_row SET status = ?, reason = ?, decider = ? WHERE item_id = ? AND evidence_id = ?
                """).param(status).param(reason).param(recorded.actor()).param(item.value()).param(evidence.value()),
                "evidence " + evidence);
    }

    /** What was handed in for what is to be done again counts no more. */
    void reopened(ItemReopened e) {
        String[] measures = e.measures().stream().map(MeasureId::value).toArray(String[]::new);
        jdbc.sql("UPDATE evidence_row SET current = false WHERE item_id = ? AND measure_id = ANY (?)")
                .params(e.itemId().value(), measures).update();
    }
}
