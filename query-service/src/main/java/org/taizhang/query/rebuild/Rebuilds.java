package org.taizhang.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.projection.ProjectionRefusal;
import org.taizhang.api.projection.RebuildState;
import org.taizhang.api.projection.RebuildView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.replay.Failed;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the last rebuild of each group, and of the one under way. */
@Component
class Rebuilds {

    private static final TypeReference<LinkedHashMap<String, Failed>> FAILURES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Rebuilds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws Refusal REBUILD_RUNNING where one is under way, of whichever group */
    void begin(Rebuild rebuild, String by, Instant at) {
        try {
            int begun = jdbc.sql("""
                    INSERT INTO rebuild AS r (processing_group, schema, program, state, only_if_equal, started_by,
                        started_at)
                    VALUES (:group, :schema, :program, 'RUNNING', :only, :by, :at)
                    ON CONFLICT (processing_group) DO UPDATE SET schema = :schema, program = :program,
                        state = 'RUNNING', only_if_equal = :only, started_by = :by, started_at = :at,
                        finished_at = NULL, position = -1, total = 0, resumed_at = NULL, resumed_from = NULL,
                        reached_at = NULL, failures = '{}', error = NULL, report = NULL
                    WHERE r.state <> 'RUNNING'""").param("group", rebuild.group()).param("schema", rebuild.schema())
                    .param("program", rebuild.program()).param("only", rebuild.onlyIfEqual()).param("by", by)
                    .param("at", Timestamp.from(at)).update();
            if (begun == 1) {
                return;
            }
        } catch (DuplicateKeyException e) {
            throw new Refusal(ProjectionRefusal.REBUILD_RUNNING);
        }
        throw new Refusal(ProjectionRefusal.REBUILD_RUNNING);
    }

    Optional<Rebuild> underWay() {
        return jdbc.sql("SELECT * FROM rebuild WHERE state = 'RUNNING'")
                .query((row, number) -> new Rebuild(row.getString("processing_group"), row.getString("schema"),
                        row.getString("program"), row.getBoolean("only_if_equal"), row.getLong("position"),
                        json.readValue(row.getString("failures"), FAILURES)))
                .optional();
    }

    /** Somebody begins, or goes on with it. */
    void resumed(Rebuild rebuild, Instant at) {
        jdbc.sql("""
                UPDATE rebuild SET program = ?, position = ?, failures = CAST(? AS jsonb), resumed_at = ?,
                    resumed_from = ?, reached_at = NULL WHERE processing_group = ?""")
                .params(rebuild.program(), rebuild.position(), json.writeValueAsString(rebuild.failures()),
                        Timestamp.from(at), rebuild.position(), rebuild.group())
                .update();
    }

    /** @param total events that the live rows have come to */
    void reached(Rebuild rebuild, long total, Instant at) {
        jdbc.sql("""
                UPDATE rebuild SET position = ?, failures = CAST(? AS jsonb), total = ?, reached_at = ?
                WHERE processing_group = ?""")
                .params(rebuild.position(), json.writeValueAsString(rebuild.failures()), total, Timestamp.from(at),
                        rebuild.group())
                .update();
    }

    /** In the transaction that changes the live rows, if any does. */
    void ended(String group, RebuildState state, @Nullable String error, RebuildReport report, Instant at) {
        jdbc.sql("""
                UPDATE rebuild SET state = :state, finished_at = :at, error = :error, report = CAST(:report AS jsonb),
                    position = CASE WHEN :position >= 0 THEN :position ELSE position END,
                    total = CASE WHEN :position >= 0 THEN :position + 1 ELSE total END,
                    swaps = swaps + CASE WHEN :state = 'SWAPPED' THEN 1 ELSE 0 END
                WHERE processing_group = :group""").param("state", state.name()).param("at", Timestamp.from(at))
                .param("error", error).param("report", json.writeValueAsString(report))
                .param("position", report.position()).param("group", group).update();
    }

    Map<String, RebuildView> views() {
        Map<String, RebuildView> views = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM rebuild").query(row -> {
            views.put(row.getString("processing_group"), view(row));
        });
        return views;
    }

    private RebuildView view(ResultSet row) throws SQLException {
        String stored = row.getString("report");
        RebuildReport report = stored == null ? RebuildReport.NOTHING : json.readValue(stored, RebuildReport.class);
        RebuildState state = RebuildState.valueOf(row.getString("state"));
        long done = row.getLong("position") + 1;
        long total = Math.max(done, row.getLong("total"));
        Double rate = rate(row);
        Long remaining = state != RebuildState.RUNNING || rate == null || rate == 0
                ? null
                : Math.round(Math.ceil((total - done) / rate));
        return new RebuildView(state, row.getBoolean("only_if_equal"), row.getString("started_by"),
                Columns.instant(row, "started_at"), Columns.instantOrNull(row, "finished_at"), done, total, rate,
                remaining, row.getString("error"), report.tables(), report.differenceCount(), report.differences(),
                report.notHandled());
    }

    private static @Nullable Double rate(ResultSet row) throws SQLException {
        Instant since = Columns.instantOrNull(row, "resumed_at");
        Instant until = Columns.instantOrNull(row, "reached_at");
        if (since == null || until == null || !until.isAfter(since)) {
            return null;
        }
        long events = row.getLong("position") - row.getLong("resumed_from");
        return events * 1000.0 / Math.max(1, Duration.between(since, until).toMillis());
    }
}
