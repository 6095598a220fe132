package org.taizhang.query.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.act.ActFilter;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.act.ActView;
import org.taizhang.api.act.ActsView;
import org.taizhang.api.act.CoveredItemView;
import org.taizhang.api.act.FindAct;
import org.taizhang.api.act.FindActs;
import org.taizhang.api.act.InspectionContent;
import org.taizhang.api.act.MarkerContent;
import org.taizhang.api.act.NoticeContent;
import org.taizhang.api.act.RuleContent;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot;

import tools.jackson.databind.json.JsonMapper;

/** Answers what is asked of acts. */
@Component
class ActQueries {

    private static final int MOST_ROWS = 200;

    private static final String OVERDUE = "(a.kind = 'NOTICE' AND a.state = 'AWAITING_REPLY' AND a.due_on < :today)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot snapshot;

    ActQueries(JdbcClient jdbc, JsonMapper json, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.json = json;
        this.snapshot = snapshot;
    }

    @QueryHandler
    ActsView handle(FindActs query) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        ActVisibility visible = ActVisibility.of(query.caller(), query.kind());
        return snapshot.read(moment -> {
            Map<String, Object> params = new LinkedHashMap<>(visible.params());
            String where = filter(query.filter(), params) + (query.cursor() == null ? "" : " AND a.began < :cursor");
            if (query.cursor() != null) {
                params.put("cursor", position(query.cursor()));
            }
            params.put("limit", query.limit() + 1);
            List<ActView> found = views(query.kind(), visible, where + " ORDER BY a.began DESC LIMIT :limit", params,
                    LocalDate.now(moment.clock()), query.english());
            boolean more = found.size() > query.limit();
            List<ActView> page = more ? found.subList(0, query.limit()) : found;
            return new ActsView(page, more ? Long.toString(began(page.getLast().id())) : null, moment.position(),
                    moment.asOf());
        });
    }

    @QueryHandler
    ActView handle(FindAct query) {
        ActVisibility visible = ActVisibility.of(query.caller(), query.kind());
        return snapshot.read(moment -> {
            Map<String, Object> params = new LinkedHashMap<>(visible.params());
            params.put("act", query.id());
            return views(query.kind(), visible, " AND a.act_id = :act", params, LocalDate.now(moment.clock()),
                    query.english()).stream().findFirst().orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
        });
    }

    private static String filter(ActFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder();
        if (filter.unit() != null) {
            where.append("""
                    AND EXISTS (WITH RECURSIVE below AS (SELECT CAST(:unit AS text) AS unit_id
                           UNION SELECT c.unit_id FROM unit_directory c JOIN below b ON c.parent_id = b.unit_id)
                       SELECT 1 FROM below b WHERE b.unit_id = a.unit_id OR EXISTS (SELECT 1 FROM act_item_row l
                           JOIN item_row i USING (item_id) WHERE l.act_id = a.act_id AND i.unit_id = b.unit_id))""");
            params.put("unit", filter.unit());
        }
        if (filter.item() != null) {
            where.append(" AND EXISTS (SELECT 1 FROM act_item_row l WHERE l.act_id = a.act_id AND l.item_id = :item)");
            params.put("item", filter.item());
        }
        if (filter.state() != null) {
            where.append(" AND a.state = :state");
            params.put("state", filter.state());
        }
        if (filter.proposed()) {
            where.append(" AND a.content ->> 'proposed' IS NOT NULL");
        }
        if (filter.overdue()) {
            where.append(" AND ").append(OVERDUE);
        }
        return where.toString();
    }

    private List<ActView> views(ActKind kind, ActVisibility visible, String rest, Map<String, Object> params,
            LocalDate today, boolean english) {
        params.put("kind", kind.name());
        params.put("today", today);
        String sql = "SELECT a.*, a.content ->> 'kind' AS marker_kind, " + visible.whole() + " AS whole, " + OVERDUE
                + " AS overdue FROM act_row a"
                + " WHERE a.kind = :kind AND " + visible.some() + rest;
        Names.Wanted wanted = new Names.Wanted();
        List<String> ids = new ArrayList<>();
        jdbc.sql(sql).params(params).query(row -> {
            ids.add(row.getString("act_id"));
            wanted.persons(Columns.texts(row, "people")).person(row.getString("recorded_by"))
                    .unit(row.getString("unit_id"));
        });
        Names names = wanted.find(jdbc);
        Map<String, List<CoveredItemView>> items = items(ids, visible);
        return jdbc.sql(sql).params(params).query((row, number) -> view(row, names, items, english)).list();
    }

    private ActView view(ResultSet row, Names names, Map<String, List<CoveredItemView>> items, boolean english)
            throws SQLException {
        ActKind kind = ActKind.valueOf(row.getString("kind"));
        String id = row.getString("act_id");
        String state = row.getString("state");
        boolean whole = row.getBoolean("whole");
        return new ActView(id, kind, english ? kind.en() : kind.zh(), ActTitle.of(kind, row, english),
                row.getLong("version"),
                state, StateText.of(kind, state, english), names.unitOrNull(row.getString("unit_id")),
                row.getDate("day").toLocalDate(), Columns.date(row, "due_on"), row.getBoolean("overdue"),
                names.persons(Columns.texts(row, "people")), items.getOrDefault(id, List.of()),
                content(row, kind, ActKind.NOTICE, whole, NoticeContent.class),
                content(row, kind, ActKind.INSPECTION, whole, InspectionContent.class),
                content(row, kind, ActKind.RULE, whole, RuleContent.class),
                content(row, kind, ActKind.MARKER, whole, MarkerContent.class),
                names.personOrNull(row.getString("recorded_by")), Columns.instant(row, "recorded_at"),
                Columns.instant(row, "updated_at"));
    }

    private <C> @Nullable C content(ResultSet row, ActKind kind, ActKind wanted, boolean whole, Class<C> type)
            throws SQLException {
        return whole && kind == wanted ? json.readValue(row.getString("content"), type) : null;
    }

    /** Of each act the items that the caller may see. */
    private Map<String, List<CoveredItemView>> items(List<String> acts, ActVisibility visible) {
        Map<String, List<CoveredItemView>> byAct = new HashMap<>();
        jdbc.sql("""
                SELECT l.*, i.number, i.title, i.status FROM act_item_row l JOIN item_row i USING (item_id)
                WHERE l.act_id = ANY (:acts) AND %s ORDER BY l.act_id, l.ordinal""".formatted(visible.item()))
                .params(visible.params()).param("acts", acts.toArray(String[]::new)).query(row -> {
                    byAct.computeIfAbsent(row.getString("act_id"), act -> new ArrayList<>()).add(item(row));
                });
        return byAct;
    }

    private CoveredItemView item(ResultSet row) throws SQLException {
        String stored = row.getString("finding");
        ActItemRow.Finding finding = stored == null ? null : json.readValue(stored, ActItemRow.Finding.class);
        return new CoveredItemView(row.getString("item_id"), row.getString("number"), row.getString("title"),
                ItemStatus.valueOf(row.getString("status")), row.getObject("round", Integer.class),
                row.getString("result"), finding == null ? null : finding.text(),
                finding == null ? List.of() : finding.evidence());
    }

    private long began(String act) {
        return jdbc.sql("SELECT began FROM act_row WHERE act_id = ?").param(act).query(Long.class).single();
    }

    private static long position(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw new Refusal(LedgerRefusal.CURSOR_INVALID);
        }
        return Long.parseLong(cursor);
    }
}
