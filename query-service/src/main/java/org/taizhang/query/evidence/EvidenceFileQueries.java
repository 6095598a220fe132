package org.taizhang.query.evidence;

import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.ledger.FindEvidenceFile;
import org.taizhang.query.edge.Visibility;

/** Finds a file by its hash, under the name that it was handed in with. */
@Component
class EvidenceFileQueries {

    private final JdbcClient jdbc;

    EvidenceFileQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    EvidenceFile handle(FindEvidenceFile query) {
        Visibility visible = Visibility.of(query.caller());
        return submitted(query.sha256(), visible).or(() -> ofActs(query.sha256(), visible))
                .orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
    }

    private Optional<EvidenceFile> submitted(String sha256, Visibility visible) {
        return jdbc.sql("""
                SELECT f.sha256, f.name, f."mediaType", f.size
                FROM evidence_row e JOIN item_row i USING (item_id),
                     jsonb_to_recordset(e.files) AS f(sha256 text, name text, "mediaType" text, size bigint)
                WHERE e.files @> jsonb_build_array(jsonb_build_object('sha256', :sha256)) AND f.sha256 = :sha256
                  AND\s""" + visible.sql() + " ORDER BY e.submitted_at LIMIT 1")
                .params(visible.params()).param("sha256", sha256)
                .query((row, number) -> new EvidenceFile(row.getString("sha256"), row.getString("name"),
                        row.getString("mediaType"), row.getLong("size")))
                .optional();
    }

    /** What an inspection or a look-back found of an item, and the text of a rule. */
    private Optional<EvidenceFile> ofActs(String sha256, Visibility visible) {
        return jdbc.sql("""
                SELECT f.sha256, f.name, f."mediaType", f.size
                FROM act_item_row l JOIN act_row a USING (act_id) JOIN item_row i USING (item_id),
                     jsonb_to_recordset(coalesce(l.finding -> 'evidence', '[]') || CASE
                         WHEN a.content -> 'file' IS NULL THEN '[]' ELSE jsonb_build_array(a.content -> 'file') END)
                         AS f(sha256 text, name text, "mediaType" text, size bigint)
                WHERE f.sha256 = :sha256 AND\s""" + visible.sql() + " ORDER BY a.began LIMIT 1")
                .params(visible.params()).param("sha256", sha256)
                .query((row, number) -> new EvidenceFile(row.getString("sha256"), row.getString("name"),
                        row.getString("mediaType"), row.getLong("size")))
                .optional();
    }
}
