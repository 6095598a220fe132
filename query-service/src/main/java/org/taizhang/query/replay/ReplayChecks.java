package org.taizhang.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.audit.ReplayCheckState;
import org.taizhang.api.audit.ReplayCheckView;
import org.taizhang.query.edge.Columns;

import tools.jackson.databind.json.JsonMapper;

/** What is known of the last check, in the one row of its table. */
@Component
class ReplayChecks {

    /** Of the advisory lock that whoever runs a check holds as long as it does. */
    static final String LOCK = "hashtextextended('taizhang.replay-check.' || current_schema(), 0)";

    private static final Report NOTHING = new Report(-1, List.of(), 0, List.of(), List.of(), List.of(), 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplayChecks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void begun(String by, Instant at) {
        jdbc.sql("""
                INSERT INTO replay_check (state, started_by, started_at) VALUES ('RUNNING', :by, :at)
                ON CONFLICT (single) DO UPDATE SET state = 'RUNNING', started_by = :by, started_at = :at,
                    finished_at = NULL, done = 0, total = 0, error = NULL, report = NULL""").param("by", by)
                .param("at", Timestamp.from(at)).update();
    }

    void reached(long done, long total) {
        jdbc.sql("UPDATE replay_check SET done = ?, total = ?").params(done, total).update();
    }

    void finished(Report report, Instant at) {
        jdbc.sql("""
                UPDATE replay_check SET state = 'FINISHED', finished_at = :at, done = :events, total = :events,
                    report = CAST(:report AS jsonb), differences = :differences""").param("at", Timestamp.from(at))
                .param("events", report.position() + 1).param("report", json.writeValueAsString(report))
                .param("differences", report.differenceCount()).update();
    }

    void failed(String error, Instant at) {
        jdbc.sql("UPDATE replay_check SET state = 'FAILED', finished_at = ?, error = ?")
                .params(Timestamp.from(at), error).update();
    }

    /** How many the last finished one found, if there was one. */
    Optional<Long> differences() {
        return jdbc.sql("SELECT differences FROM replay_check WHERE differences IS NOT NULL").query(Long.class)
                .optional();
    }

    ReplayCheckView view() {
        return jdbc.sql("""
                SELECT *, state = 'RUNNING' AND NOT EXISTS (SELECT 1 FROM pg_locks
                    WHERE locktype = 'advisory' AND objsubid = 1
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND (CAST(classid AS bigint) << 32 | CAST(objid AS bigint)) = %s) AS gone
                FROM replay_check""".formatted(LOCK)).query((row, number) -> view(row)).optional()
                .orElseGet(() -> view(ReplayCheckState.NEVER, null, null, null, 0, 0, null, null));
    }

    private ReplayCheckView view(ResultSet row) throws SQLException {
        // Who ran it lives no more.
        boolean gone = row.getBoolean("gone");
        String report = row.getString("report");
        return view(gone ? ReplayCheckState.FAILED : ReplayCheckState.valueOf(row.getString("state")),
                row.getString("started_by"), Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "finished_at"), row.getLong("done"), row.getLong("total"),
                gone ? "the program that ran it has ended" : row.getString("error"),
                report == null ? null : json.readValue(report, Report.class));
    }

    private static ReplayCheckView view(ReplayCheckState state, @Nullable String by, @Nullable Instant started,
            @Nullable Instant finished, long done, long total, @Nullable String error, @Nullable Report found) {
        Report report = found == null ? NOTHING : found;
        return new ReplayCheckView(state, by, started, finished, done, total, found == null ? null : report.position(),
                error, report.tables(), report.differenceCount(), report.differences(), report.notCompared(),
                report.notHandled(), report.deadLetters());
    }
}
