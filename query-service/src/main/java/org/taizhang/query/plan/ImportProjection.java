package org.taizhang.query.plan;

import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.imports.ImportCompleted;
import org.taizhang.api.imports.ImportConfirmed;
import org.taizhang.api.imports.ImportEvent;
import org.taizhang.api.imports.ImportWithdrawn;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowUpdate;
import org.taizhang.runtime.axon.Projection;

import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per import. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class ImportProjection implements Projection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(ImportEvent event, @SequenceNumber long version, TrackingToken token) {
        if (event instanceof ImportConfirmed confirmed) {
            confirm(confirmed);
        }
        RowUpdate.one(jdbc.sql("UPDATE import_row SET version = ?, position = ? WHERE import_id = ?")
                .params(version, token.position().orElse(-1), event.importId().value()),
                "import " + event.importId());
        switch (event) {
            case ImportConfirmed _ -> {
            }
            case ImportCompleted e -> RowUpdate.one(jdbc.sql("""
                    UPDATE import_row SET status = 'COMPLETED', created = ?, failed = CAST(? AS jsonb)
                    WHERE import_id = ?
                    """).params(e.created(), json.writeValueAsString(e.failed()), e.importId().value()),
                    "import " + e.importId());
            case ImportWithdrawn e -> RowUpdate.one(jdbc.sql("""
                    UPDATE import_row SET status = 'WITHDRAWN' WHERE import_id = ?
                    """).params(e.importId().value()), "import " + e.importId());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("import_row");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    /** What was withdrawn may be confirmed anew. */
    private void confirm(ImportConfirmed e) {
        jdbc.sql("""
                INSERT INTO import_row (import_id, plan_id, status, total, version, position)
                VALUES (:id, :plan, 'RUNNING', :total, 0, 0)
                ON CONFLICT (import_id) DO UPDATE SET plan_id = excluded.plan_id, status = 'RUNNING',
                    total = excluded.total, created = 0, failed = '[]'
                """).param("id", e.importId().value()).param("plan", e.planId().value())
                .param("total", e.rows().size()).update();
    }
}
