package org.taizhang.query.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.handover.FindHandOver;
import org.taizhang.api.handover.HandOverView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.FailureTexts;
import org.taizhang.query.edge.Names;

/** Answers how far a hand-over has come: the office and who sees everything, the two people, and who lets people go. */
@Component
class HandOverQueries {

    private final JdbcClient jdbc;

    HandOverQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    HandOverView handle(FindHandOver query) {
        boolean english = query.english();
        HandOverView view = jdbc.sql("SELECT * FROM hand_over_row WHERE hand_over_id = ?").param(query.handOverId())
                .query((row, number) -> view(row, refused(query.handOverId(), english))).optional()
                .orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
        require(query.caller(), view);
        return view;
    }

    private static void require(Caller caller, HandOverView view) {
        String person = caller.person().value();
        boolean concerned = person.equals(view.from().id()) || person.equals(view.to().id());
        if (!concerned && !caller.holds(Role.OFFICE, Role.PRINCIPAL, Role.SUPERVISOR, Role.AUDITOR,
                Role.SYSTEM_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private HandOverView view(ResultSet row, List<HandOverView.Refused> refused) throws SQLException {
        String from = row.getString("from_person");
        String to = row.getString("to_person");
        String actor = row.getString("actor");
        Names names = new Names.Wanted().person(from).person(to).person(actor).find(jdbc);
        return new HandOverView(row.getString("hand_over_id"), row.getLong("version"), names.person(from),
                names.person(to), names.personOrNull(actor), Columns.instant(row, "started_at"),
                row.getString("reason"), row.getInt("total"), row.getInt("done"), refused,
                row.getBoolean("completed"));
    }

    private List<HandOverView.Refused> refused(String handOver, boolean english) {
        return jdbc.sql("""
                SELECT r.*, i.number FROM hand_over_refused r LEFT JOIN item_row i USING (item_id)
                WHERE hand_over_id = ? ORDER BY r.ordinal""").param(handOver)
                .query((row, number) -> new HandOverView.Refused(row.getString("item_id"), row.getString("number"),
                        row.getString("measure_id"), row.getString("code"),
                        FailureTexts.of(row.getString("code"), english)))
                .list();
    }
}
