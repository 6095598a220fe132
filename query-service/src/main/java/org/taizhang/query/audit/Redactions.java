package org.taizhang.query.audit;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which redactions made texts or files of some streams unreadable. A bundle of an item or plan has their streams too, so
 * that a verifier tells a redacted text from a lost one. The log itself knows streams only by their ids: what a redaction
 * is about is told by the read model of redactions.
 */
@Component
class Redactions {

    private final JdbcClient jdbc;

    Redactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the redactions that concern any of these streams, or a file that was handed in for one of them. */
    List<String> of(Collection<String> streams) {
        return jdbc.sql("""
                SELECT redaction_id FROM redaction_row WHERE status IN ('APPROVED', 'CARRIED_OUT') AND redaction_id IN (
                    SELECT redaction_id FROM redaction_target WHERE stream_id = ANY (:streams)
                    UNION SELECT t.redaction_id FROM redaction_target t
                    JOIN evidence_row e ON e.files @> jsonb_build_array(jsonb_build_object('sha256', t.sha256))
                    WHERE t.sha256 IS NOT NULL AND e.item_id = ANY (:streams)) ORDER BY redaction_id""")
                .param("streams", streams.toArray(String[]::new))
                .query((row, number) -> row.getString(1)).list();
    }
}
