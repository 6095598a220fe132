package org.taizhang.query.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.imports.FailedRow;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.FindImport;
import org.taizhang.api.ledger.FindPlan;
import org.taizhang.api.ledger.FindPlanNames;
import org.taizhang.api.ledger.FindPlans;
import org.taizhang.api.ledger.ImportView;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.ledger.PlanNamesView;
import org.taizhang.api.ledger.PlanSummary;
import org.taizhang.api.ledger.PlanView;
import org.taizhang.api.ledger.PlansView;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.PlanStatus;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.FailureTexts;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.edge.Visibility;
import org.taizhang.query.ledger.FactsAt;
import org.taizhang.query.ledger.LedgerHistory;

import tools.jackson.databind.json.JsonMapper;

/** Answers what is asked of plans and imports. Plans are known to all who read business, their items by scope. */
@Component
class PlanQueries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot snapshot;
    private final LedgerHistory history;

    PlanQueries(JdbcClient jdbc, JsonMapper json, Snapshot snapshot, LedgerHistory history) {
        this.jdbc = jdbc;
        this.json = json;
        this.snapshot = snapshot;
        this.history = history;
    }

    @QueryHandler
    PlansView handle(FindPlans query) {
        return snapshot.read(query.caller(), query.when(), moment -> new PlansView(
                summaries(query.caller(), null, moment, query.english()), moment.position(), moment.asOf()));
    }

    @QueryHandler
    PlanView handle(FindPlan query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            PlanSummary summary = summaries(query.caller(), query.planId(), moment, query.english()).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
            List<PlanSection> sections = List.of(json.readValue(
                    jdbc.sql("SELECT sections FROM " + table(moment) + " p WHERE plan_id = :plan")
                            .params(FactsAt.params(moment)).param("plan", query.planId())
                            .query(String.class).single(),
                    PlanSection[].class));
            List<PlanView.CoveredItemView> covered = covered(query, moment);
            return new PlanView(summary, importOf(query.planId()), sections, covered, revision(query, covered, moment),
                    moment.position(),
                    moment.asOf());
        });
    }

    private @Nullable String importOf(String plan) {
        return jdbc.sql("SELECT import_id FROM import_row WHERE plan_id = ? ORDER BY position DESC LIMIT 1").param(plan)
                .query(String.class).optional().orElse(null);
    }

    /** Who grants roles grants them over one plan, too, and learns no more of it than that. */
    @QueryHandler
    PlanNamesView handle(FindPlanNames query) {
        if (!query.caller().holds(Role.SECURITY_ADMIN)) {
            Visibility.requireBusiness(query.caller());
        }
        return new PlanNamesView(jdbc.sql("SELECT plan_id, title FROM plan_row ORDER BY created_at DESC, plan_id")
                .query((row, number) -> new Named(row.getString(1), row.getString(2))).list());
    }

    @QueryHandler
    ImportView handle(FindImport query) {
        Visibility.requireBusiness(query.caller());
        return snapshot.read(moment -> jdbc.sql("""
                SELECT r.*, (SELECT count(*) FROM item_row i WHERE i.import_id = r.import_id
                    AND i.plan_id = r.plan_id) AS so_far
                FROM import_row r WHERE import_id = ?""").param(query.importId()).query((row, number) -> {
            boolean running = "RUNNING".equals(row.getString("status"));
            List<ImportView.FailedRowView> failed = Arrays
                    .stream(json.readValue(row.getString("failed"), FailedRow[].class))
                    .map(each -> new ImportView.FailedRowView(each.path(), each.code(),
                            FailureTexts.of(each.code(), query.english())))
                    .toList();
            return new ImportView(row.getString("import_id"), row.getString("plan_id"), row.getString("status"),
                    row.getInt("total"), row.getInt(running ? "so_far" : "created"), failed, row.getLong("version"),
                    moment.position());
        }).optional().orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND)));
    }

    /** Plans as they stood at the moment. */
    private static String table(Moment moment) {
        return moment.past()
                ? "(SELECT * FROM plan_row WHERE since_position <= :at UNION ALL SELECT * FROM plan_row_past"
                        + " WHERE since_position <= :at AND till_position > :at)"
                : "plan_row";
    }

    /** Items {@code f} that count for a plan, one row each, as far as the caller may see them. */
    private static String counting(Moment moment, Visibility visible) {
        return FactsAt.table(moment) + " f WHERE f.lead AND f.status NOT IN ('WITHDRAWN', 'MERGED')"
                + " AND " + visible.has("f.item_id");
    }

    private List<PlanSummary> summaries(Caller caller, @Nullable String plan, Moment moment, boolean english) {
        Visibility visible = Visibility.of(caller);
        return jdbc
                .sql("""
                        SELECT p.*, d.name AS submitter_name, coalesce(c.items, 0) AS items, coalesce(c.closed, 0) AS closed
                        FROM %s p LEFT JOIN person_directory d ON d.person_id = p.submitter
                            LEFT JOIN (SELECT f.plan_id, count(*) AS items, count(*) FILTER (WHERE f.status = 'CLOSED') AS closed
                                FROM %s GROUP BY f.plan_id) c ON c.plan_id = p.plan_id
                        WHERE CAST(:plan AS text) IS NULL OR p.plan_id = :plan
                        ORDER BY p.created_at DESC, p.plan_id"""
                        .formatted(table(moment), counting(moment, visible)))
                .params(visible.params()).params(FactsAt.params(moment)).param("plan", plan)
                .query((row, number) -> summary(row, english)).list();
    }

    private static PlanSummary summary(ResultSet row, boolean english) throws SQLException {
        PlanStatus status = PlanStatus.valueOf(row.getString("status"));
        OffsetDateTime approved = row.getObject("approved_at", OffsetDateTime.class);
        return new PlanSummary(row.getString("plan_id"), row.getString("title"), row.getLong("version"), status,
                english ? status.en() : status.zh(), row.getInt("plan_version"),
                named(row.getString("submitter"), row.getString("submitter_name")),
                approved == null ? null : approved.toInstant(), row.getString("remark"),
                row.getString("document_sha256"), row.getInt("items"), row.getInt("closed"),
                Columns.instant(row, "created_at"), Columns.instant(row, "updated_at"));
    }

    private List<PlanView.CoveredItemView> covered(FindPlan query, Moment moment) {
        Visibility visible = Visibility.of(query.caller());
        List<String> items = jdbc
                .sql("SELECT f.item_id FROM " + counting(moment, visible) + " AND f.plan_id = :plan")
                .params(visible.params()).params(FactsAt.params(moment)).param("plan", query.planId())
                .query((row, number) -> row.getString(1)).list();
        return history.at(moment, items).sql("""
                SELECT i.*, u.name AS unit_name, (SELECT count(*) FROM measure_row m WHERE m.item_id = i.item_id
                        AND m.status <> 'DROPPED')
                    AS measures, (SELECT count(*) FROM measure_row m WHERE m.item_id = i.item_id
                        AND m.status <> 'DROPPED' AND m.deadline_kind = 'UNCONFIRMED') AS unconfirmed
                FROM item_row i LEFT JOIN unit_directory u USING (unit_id)
                WHERE i.item_id = ANY (:items) ORDER BY i.number_key""").param("items", items.toArray(String[]::new))
                .query((row, number) -> new PlanView.CoveredItemView(row.getString("item_id"),
                        row.getString("number"), row.getLong("version"), ItemStatus.valueOf(row.getString("status")),
                        row.getString("section"), row.getString("path"), row.getString("title"),
                        named(row.getString("unit_id"), row.getString("unit_name")), row.getInt("measures"),
                        row.getInt("unconfirmed")))
                .list();
    }

    /** What is proposed of an item that the caller may not see is not told. */
    private PlanView.@Nullable RevisionView revision(FindPlan query, List<PlanView.CoveredItemView> covered,
            Moment moment) {
        Set<String> visible = covered.stream().map(PlanView.CoveredItemView::id).collect(Collectors.toSet());
        return jdbc.sql("""
                SELECT p.*, d.name AS reviser_name FROM %s p
                    LEFT JOIN person_directory d ON d.person_id = p.revised_by
                WHERE p.plan_id = :plan AND p.revision_status IS NOT NULL""".formatted(table(moment)))
                .params(FactsAt.params(moment)).param("plan", query.planId()).query((row, number) -> {
                    PlanStatus status = PlanStatus.valueOf(row.getString("revision_status"));
                    List<ItemRevision> changes = Arrays
                            .stream(json.readValue(row.getString("revision_changes"), ItemRevision[].class))
                            .filter(change -> visible.contains(change.itemId().value())).toList();
                    return new PlanView.RevisionView(status, query.english() ? status.en() : status.zh(),
                            row.getObject("revision_version", Integer.class), row.getString("revision_reason"), changes,
                            named(row.getString("revised_by"), row.getString("reviser_name")),
                            Columns.instant(row, "revised_at"));
                }).optional().orElse(null);
    }

    private static @Nullable Named named(@Nullable String id, @Nullable String name) {
        return id == null ? null : new Named(id, name == null ? id : name);
    }
}
