package org.taizhang.query.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.redaction.FindRedactions;
import org.taizhang.api.redaction.RedactionStatus;
import org.taizhang.api.redaction.RedactionsView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Visibility;

/** Answers which redactions there are: to those from whom nothing is hidden. */
@Component
class RedactionQueries {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Snapshot snapshot;
    private final StreamTypes types;

    RedactionQueries(JdbcClient jdbc, Snapshot snapshot, StreamTypes types) {
        this.jdbc = jdbc;
        this.types = types;
        this.snapshot = snapshot;
    }

    @QueryHandler
    RedactionsView handle(FindRedactions query) {
        require(query.caller());
        return snapshot.read(moment -> new RedactionsView(read(query), moment.position()));
    }

    static void require(Caller caller) {
        if (!Visibility.everything(caller)
                || !caller.holds(Role.OFFICE, Role.PRINCIPAL, Role.SUPERVISOR, Role.AUDITOR)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private List<RedactionsView.Redaction> read(FindRedactions query) {
        Names.Wanted wanted = new Names.Wanted();
        Map<String, List<RedactionsView.Text>> texts = new HashMap<>();
        Map<String, List<String>> files = new HashMap<>();
        jdbc.sql("""
                WITH asked AS (SELECT * FROM redaction_row WHERE CAST(:id AS text) IS NULL OR redaction_id = :id
                    ORDER BY began DESC LIMIT :most)
                SELECT a.redaction_id, a.proposed_by, a.decided_by, t.stream_id, t.sequence, t.path, t.sha256
                FROM asked a JOIN redaction_target t USING (redaction_id) ORDER BY t.ordinal""")
                .param("id", query.redactionId()).param("most", MOST).query(row -> {
                    wanted.person(row.getString("proposed_by")).person(row.getString("decided_by"));
                    String id = row.getString("redaction_id");
                    if (row.getString("sha256") != null) {
                        files.computeIfAbsent(id, none -> new ArrayList<>()).add(row.getString("sha256"));
                    } else {
                        texts.computeIfAbsent(id, none -> new ArrayList<>()).add(new RedactionsView.Text(
                                row.getString("stream_id"), types.of(row.getString("stream_id")),
                                row.getLong("sequence"), row.getString("path")));
                    }
                });
        Names names = wanted.find(jdbc);
        List<RedactionsView.Redaction> found = jdbc.sql("""
                SELECT * FROM redaction_row WHERE CAST(:id AS text) IS NULL OR redaction_id = :id
                ORDER BY began DESC LIMIT :most""").param("id", query.redactionId()).param("most", MOST)
                .query((row, number) -> redaction(row, names, texts, files, query.english())).list();
        if (query.redactionId() != null && found.isEmpty()) {
            throw new Refusal(GeneralRefusal.NOT_FOUND);
        }
        return found;
    }

    private static RedactionsView.Redaction redaction(ResultSet row, Names names,
            Map<String, List<RedactionsView.Text>> texts, Map<String, List<String>> files, boolean english)
            throws SQLException {
        String id = row.getString("redaction_id");
        RedactionStatus status = RedactionStatus.valueOf(row.getString("status"));
        return new RedactionsView.Redaction(id, row.getLong("version"), status, english ? status.en() : status.zh(),
                row.getString("grounds"), texts.getOrDefault(id, List.of()), files.getOrDefault(id, List.of()),
                names.personOrNull(row.getString("proposed_by")), Columns.instant(row, "proposed_at"),
                names.personOrNull(row.getString("decided_by")), Columns.instantOrNull(row, "decided_at"),
                row.getString("reason"), Columns.instantOrNull(row, "carried_out_at"));
    }
}
