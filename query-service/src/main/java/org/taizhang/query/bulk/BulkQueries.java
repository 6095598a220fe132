package org.taizhang.query.bulk;

import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Role;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkView;
import org.taizhang.api.bulk.FindBulk;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.FailureTexts;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Visibility;

/** Answers how far a bulk job has come: to who started it, and to those who see everything. */
@Component
class BulkQueries {

    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    BulkQueries(JdbcClient jdbc, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    @QueryHandler
    BulkView handle(FindBulk query) {
        Visibility.requireBusiness(query.caller());
        boolean all = query.caller().holds(Role.OFFICE, Role.PRINCIPAL, Role.SUPERVISOR, Role.AUDITOR);
        return snapshot.read(moment -> jdbc.sql("""
                SELECT b.*, t.* FROM bulk_row b CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE result = 'DONE') AS done,
                        count(*) FILTER (WHERE result = 'SKIPPED') AS skipped,
                        count(*) FILTER (WHERE result = 'CONFLICT') AS conflicts
                    FROM bulk_target_row t WHERE t.bulk_id = b.bulk_id) t
                WHERE b.bulk_id = :id AND (:all OR b.starter = :caller)""").param("id", query.bulkId())
                .param("all", all).param("caller", query.caller().person().value())
                .query((row, number) -> new BulkView(row.getString("bulk_id"), row.getString("act"),
                        row.getString("status"), row.getString("reason"), row.getString("starter"),
                        Columns.instant(row, "started_at"), row.getInt("total"), row.getInt("done"),
                        row.getInt("skipped"), row.getInt("conflicts"), notDone(query), row.getLong("version"),
                        moment.position()))
                .optional().orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND)));
    }

    private List<BulkView.NotDone> notDone(FindBulk query) {
        return jdbc.sql("""
                SELECT t.*, i.number AS item_number FROM bulk_target_row t LEFT JOIN item_row i USING (item_id)
                WHERE t.bulk_id = ? AND t.result <> 'DONE' ORDER BY t.number""").params(query.bulkId())
                .query((row, number) -> new BulkView.NotDone(row.getString("item_id"), row.getString("item_number"),
                        row.getString("measure_id"), BulkOutcome.Result.valueOf(row.getString("result")),
                        row.getString("code"), FailureTexts.of(row.getString("code"), query.english())))
                .list();
    }
}
