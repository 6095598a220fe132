package org.taizhang.query.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.handover.FindHandOver;
import org.taizhang.api.handover.FindHandOvers;
import org.taizhang.api.handover.HandOverView;
import org.taizhang.api.handover.HandOversView;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.FailureTexts;
import org.taizhang.query.edge.Inside;
import org.taizhang.query.edge.Names;

/**
 * Answers which hand-overs there are and how far they have come: to the office and who sees everything, to the two
 * people, and to who lets people go.
 */
@Component
class HandOverQueries {

    private static final int MOST_ROWS = 200;

    private final JdbcClient jdbc;

    HandOverQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    HandOversView handle(FindHandOvers query) {
        Inside.require(query.caller());
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("all", seesAll(query.caller()));
        params.put("caller", query.caller().person().value());
        params.put("limit", query.limit() + 1);
        String before = "";
        if (query.cursor() != null) {
            requireKnown(query.cursor());
            params.put("cursor", query.cursor());
            before = """
                    AND (started_at, hand_over_id) <
                        (SELECT c.started_at, c.hand_over_id FROM hand_over_row c WHERE c.hand_over_id = :cursor)
                    """;
        }
        List<HandOverView> found = views("(:all OR from_person = :caller OR to_person = :caller) " + before
                + "ORDER BY started_at DESC, hand_over_id DESC LIMIT :limit", params, query.english());
        boolean more = found.size() > query.limit();
        List<HandOverView> page = more ? found.subList(0, query.limit()) : found;
        return new HandOversView(page, more ? page.getLast().id() : null);
    }

    @QueryHandler
    HandOverView handle(FindHandOver query) {
        HandOverView view = views("hand_over_id = :id", Map.of("id", query.handOverId()), query.english()).stream()
                .findFirst().orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
        String person = query.caller().person().value();
        if (!person.equals(view.from().id()) && !person.equals(view.to().id()) && !seesAll(query.caller())) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        return view;
    }

    private static boolean seesAll(Caller caller) {
        return caller.holds(Role.OFFICE, Role.PRINCIPAL, Role.SUPERVISOR, Role.AUDITOR, Role.SYSTEM_ADMIN);
    }

    /** @throws Refusal CURSOR_INVALID where it is none that was given */
    private void requireKnown(String cursor) {
        if (jdbc.sql("SELECT 1 FROM hand_over_row WHERE hand_over_id = ?").param(cursor).query(Integer.class).optional()
                .isEmpty()) {
            throw LedgerRefusal.CURSOR_INVALID.of("cursor");
        }
    }

    private List<HandOverView> views(String condition, Map<String, Object> params, boolean english) {
        String sql = "SELECT * FROM hand_over_row WHERE " + condition;
        Names.Wanted wanted = new Names.Wanted();
        List<String> ids = new ArrayList<>();
        jdbc.sql(sql).params(params).query(row -> {
            ids.add(row.getString("hand_over_id"));
            wanted.person(row.getString("from_person")).person(row.getString("to_person"))
                    .person(row.getString("actor"));
        });
        Names names = wanted.find(jdbc);
        Map<String, List<HandOverView.Refused>> refused = refused(ids, english);
        return jdbc.sql(sql).params(params).query((row, number) -> view(row, names, refused)).list();
    }

    private static HandOverView view(ResultSet row, Names names, Map<String, List<HandOverView.Refused>> refused)
            throws SQLException {
        String id = row.getString("hand_over_id");
        return new HandOverView(id, row.getLong("version"), names.person(row.getString("from_person")),
                names.person(row.getString("to_person")), names.personOrNull(row.getString("actor")),
                Columns.instant(row, "started_at"), row.getString("reason"), row.getInt("total"), row.getInt("done"),
                refused.getOrDefault(id, List.of()), row.getBoolean("completed"));
    }

    private Map<String, List<HandOverView.Refused>> refused(List<String> handOvers, boolean english) {
        Map<String, List<HandOverView.Refused>> found = new HashMap<>();
        jdbc.sql("""
                SELECT r.*, i.number FROM hand_over_refused r LEFT JOIN item_row i USING (item_id)
                WHERE hand_over_id = ANY (?) ORDER BY r.hand_over_id, r.ordinal""")
                .param(handOvers.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("hand_over_id"), id -> new ArrayList<>())
                            .add(new HandOverView.Refused(row.getString("item_id"), row.getString("number"),
                                    row.getString("measure_id"), row.getString("code"),
                                    FailureTexts.of(row.getString("code"), english)));
                });
        return found;
    }
}
