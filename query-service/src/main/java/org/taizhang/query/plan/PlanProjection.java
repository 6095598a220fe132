package org.taizhang.query.plan;

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
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanStatus;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.PlanWithdrawn;
import org.taizhang.api.plan.RevisionAbandoned;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowUpdate;
import org.taizhang.runtime.axon.Projection;

import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per plan. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class PlanProjection implements Projection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(PlanEvent event, @SequenceNumber long version, @org.axonframework.eventhandling.Timestamp Instant at,
            TrackingToken token, @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        apply(event, version, token.position().orElse(-1), at, actor);
    }

    @Override
    public List<String> tables() {
        return List.of("plan_row", "plan_row_past");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    void apply(PlanEvent event, long version, long position, Instant at, @Nullable String actor) {
        // Of a plan that covers one item more, nothing else is told than by the item.
        boolean otherwise = !(event instanceof ItemCovered covered && !underRevision(covered));
        if (otherwise) {
            keep(event, position);
        }
        if (event instanceof PlanDrafted drafted) {
            draft(drafted, at);
        }
        if (otherwise) {
            RowUpdate.one(jdbc.sql("UPDATE plan_row SET since_version = ?, since_position = ? WHERE plan_id = ?")
                    .params(version, position, event.planId().value()), "plan " + event.planId());
        }
        RowUpdate.one(jdbc.sql("UPDATE plan_row SET version = ?, position = ?, updated_at = ? WHERE plan_id = ?")
                .params(version, position, Timestamp.from(at), event.planId().value()), "plan " + event.planId());
        switch (event) {
            case PlanDrafted _ -> {
            }
            case ItemCovered e -> {
                if (underRevision(e)) {
                    revisedBy(e, actor);
                }
            }
            case PlanSubmitted e -> {
                if (underRevision(e)) {
                    change(e, "revision_status = ?", PlanStatus.SUBMITTED.name());
                    change(e, "revision_version = ?", e.version());
                    change(e, "revised_by = ?", actor);
                } else {
                    become(e, PlanStatus.SUBMITTED, null);
                    change(e, "plan_version = ?", e.version());
                    change(e, "submitter = ?", actor);
                }
            }
            case PlanApproved e -> {
                become(e, PlanStatus.IN_FORCE, e.text());
                change(e, "approved_at = ?", Timestamp.from(at));
            }
            case PlanReturned e -> {
                if (underRevision(e)) {
                    change(e, "revision_status = ?", PlanStatus.DRAFT.name());
                    change(e, "remark = ?", e.reason());
                } else {
                    become(e, PlanStatus.DRAFT, e.reason());
                }
            }
            case RevisionProposed e -> propose(e, actor, at);
            case RevisionApproved e -> {
                become(e, PlanStatus.IN_FORCE, e.text());
                change(e, "approved_at = ?", Timestamp.from(at));
                change(e, "plan_version = ?", e.version());
                RowUpdate.one(jdbc.sql("UPDATE plan_row SET submitter = revised_by WHERE plan_id = ?")
                        .param(e.planId().value()), "plan " + e.planId());
                endRevision(e);
            }
            case RevisionAbandoned e -> {
                change(e, "remark = ?", e.reason());
                endRevision(e);
            }
            case PlanConcluded e -> become(e, PlanStatus.CONCLUDED, e.text());
            case PlanWithdrawn e -> become(e, PlanStatus.WITHDRAWN, e.reason());
        }
    }

    /** As it stood until this event. */
    private void keep(PlanEvent event, long position) {
        jdbc.sql("INSERT INTO plan_row_past SELECT * FROM plan_row WHERE plan_id = ?").param(event.planId().value())
                .update();
        jdbc.sql("UPDATE plan_row_past SET till_position = ? WHERE plan_id = ? AND till_position IS NULL")
                .params(position, event.planId().value()).update();
    }

    /** A plan that was withdrawn with its import may be drafted anew from the same document. */
    private void draft(PlanDrafted e, Instant at) {
        jdbc.sql("""
                INSERT INTO plan_row (plan_id, title, document_sha256, sections, status, version, position, created_at,
                    updated_at)
                VALUES (:id, :title, :document, CAST(:sections AS jsonb), 'DRAFT', 0, 0, :at, :at)
                ON CONFLICT (plan_id) DO UPDATE SET title = excluded.title, sections = excluded.sections,
                    document_sha256 = excluded.document_sha256, status = 'DRAFT', remark = NULL
                """).param("id", e.planId().value()).param("title", e.title()).param("document", e.documentSha256())
                .param("sections", json.writeValueAsString(e.sections())).param("at", Timestamp.from(at)).update();
    }

    private boolean underRevision(PlanEvent event) {
        return jdbc.sql("SELECT revision_status IS NOT NULL FROM plan_row WHERE plan_id = ?")
                .param(event.planId().value()).query(Boolean.class).single();
    }

    /** Everybody who had a hand in it: none of them approves it. */
    private void revisedBy(PlanEvent event, @Nullable String actor) {
        if (actor != null) {
            RowUpdate.one(jdbc.sql("""
                    UPDATE plan_row SET revisers = array_append(array_remove(revisers, :actor), :actor)
                    WHERE plan_id = :plan""").param("actor", actor).param("plan", event.planId().value()),
                    "plan " + event.planId());
        }
    }

    private void propose(RevisionProposed e, @Nullable String actor, Instant at) {
        change(e, "revision_status = ?", PlanStatus.DRAFT.name());
        change(e, "revision_reason = ?", e.reason());
        change(e, "revision_changes = CAST(? AS jsonb)", json.writeValueAsString(e.changes()));
        change(e, "revised_by = ?", actor);
        revisedBy(e, actor);
        change(e, "revised_at = ?", Timestamp.from(at));
    }

    private void endRevision(PlanEvent event) {
        RowUpdate.one(jdbc.sql("""
                UPDATE plan_row SET revision_status = NULL, revision_version = NULL, revision_reason = NULL,
                    revision_changes = '[]', revised_by = NULL, revised_at = NULL, revisers = '{}' WHERE plan_id = ?
                """).param(event.planId().value()), "plan " + event.planId());
    }

    private void become(PlanEvent event, PlanStatus status, @Nullable String remark) {
        change(event, "status = ?", status.name());
        change(event, "remark = ?", remark);
    }

    private void change(PlanEvent event, String set, @Nullable Object value) {
        RowUpdate.one(jdbc.sql("UPDATE plan_row SET " + set + " WHERE plan_id = ?").param(value)
                .param(event.planId().value()), "plan " + event.planId());
    }
}
