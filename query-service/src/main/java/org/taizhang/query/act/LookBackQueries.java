package org.taizhang.query.act;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.act.DueLookBacksView;
import org.taizhang.api.act.DueLookBacksView.DueLookBack;
import org.taizhang.api.act.FindDueLookBacks;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.Named;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Visibility;

/** Answers which look-backs are due. */
@Component
class LookBackQueries {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    LookBackQueries(JdbcClient jdbc, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    @QueryHandler
    DueLookBacksView handle(FindDueLookBacks query) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        Visibility visible = Visibility.of(query.caller());
        return snapshot.read(moment -> {
            LocalDate today = LocalDate.now(moment.clock());
            Map<String, Object> params = new LinkedHashMap<>(visible.params());
            params.put("today", today);
            params.put("limit", query.limit() + 1);
            List<DueLookBack> found = jdbc.sql("""
                    SELECT i.item_id, i.number, i.title, i.unit_id, u.name AS unit_name, i.closed_on, i.look_back_due
                    FROM item_row i LEFT JOIN unit_directory u USING (unit_id)
                    WHERE i.status = 'CLOSED' AND i.look_back_due IS NOT NULL AND NOT EXISTS (SELECT 1
                        FROM act_item_row l WHERE l.item_id = i.item_id AND l.kind = 'LOOK_BACK' AND l.round = i.round)
                        AND\s""" + visible.sql() + filter(query, params)
                    + " ORDER BY i.look_back_due, i.item_id LIMIT :limit").params(params)
                    .query((row, number) -> new DueLookBack(row.getString("item_id"), row.getString("number"),
                            row.getString("title"), named(row.getString("unit_id"), row.getString("unit_name")),
                            row.getDate("closed_on").toLocalDate(), row.getDate("look_back_due").toLocalDate(),
                            row.getDate("look_back_due").toLocalDate().isBefore(today)))
                    .list();
            boolean more = found.size() > query.limit();
            List<DueLookBack> page = more ? found.subList(0, query.limit()) : found;
            return new DueLookBacksView(page, more ? page.getLast().dueOn() + " " + page.getLast().itemId() : null,
                    moment.position(), moment.asOf());
        });
    }

    private static String filter(FindDueLookBacks query, Map<String, Object> params) {
        StringBuilder where = new StringBuilder();
        if (query.unit() != null) {
            where.append(" AND i.unit_id IN (").append("""
                    WITH RECURSIVE below AS (SELECT CAST(:unit AS text) AS unit_id
                        UNION SELECT c.unit_id FROM unit_directory c JOIN below b ON c.parent_id = b.unit_id)
                    SELECT unit_id FROM below)""");
            params.put("unit", query.unit());
        }
        if (query.overdue()) {
            where.append(" AND i.look_back_due < :today");
        }
        if (query.cursor() != null) {
            String[] parts = query.cursor().split(" ", 2);
            where.append(" AND (i.look_back_due, i.item_id) > (:cursorDay, :cursorItem)");
            params.put("cursorDay", day(parts[0]));
            params.put("cursorItem", parts.length == 2 ? parts[1] : "");
        }
        return where.toString();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(LedgerRefusal.CURSOR_INVALID);
        }
    }

    private static @Nullable Named named(@Nullable String id, @Nullable String name) {
        return id == null ? null : new Named(id, name == null ? id : name);
    }
}
