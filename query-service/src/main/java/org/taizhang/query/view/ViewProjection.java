package org.taizhang.query.view;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewSaved;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowUpdate;
import org.taizhang.runtime.axon.Projection;

/** Keeps a row for each view that was not deleted. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class ViewProjection implements Projection {

    private final JdbcClient jdbc;

    ViewProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ViewSaved e, @SequenceNumber long version, @org.axonframework.eventhandling.Timestamp Instant at) {
        jdbc.sql("""
                INSERT INTO saved_view (view_id, version, owner, name, query, columns, shared_with, saved_at)
                VALUES (:id, :version, :owner, :name, :query, :columns, :unit, :at)
                ON CONFLICT (view_id) DO UPDATE SET version = excluded.version, name = excluded.name,
                    query = excluded.query, columns = excluded.columns, shared_with = excluded.shared_with,
                    saved_at = excluded.saved_at""").param("id", e.viewId().value()).param("version", version)
                .param("owner", e.owner().value()).param("name", e.content().name())
                .param("query", e.content().query()).param("columns", e.content().columns().toArray(String[]::new))
                .param("unit", e.sharedWith() == null ? null : e.sharedWith().value())
                .param("at", Timestamp.from(at)).update();
    }

    @EventHandler
    void on(ViewDeleted e) {
        RowUpdate.one(jdbc.sql("DELETE FROM saved_view WHERE view_id = ?").param(e.viewId().value()),
                "view " + e.viewId());
    }

    @Override
    public List<String> tables() {
        return List.of("saved_view");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }
}
