package org.taizhang.query.rebuild;

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
import org.taizhang.api.projection.FindProjections;
import org.taizhang.api.projection.ProjectionsView;
import org.taizhang.api.projection.ProjectionsView.ProjectionView;
import org.taizhang.api.projection.RebuildView;
import org.taizhang.query.replay.Replicas;
import org.taizhang.runtime.position.Positions;

/** Tells how far groups have come to those who look after the system. */
@Component
class ProjectionQueries {

    private final JdbcClient jdbc;
    private final Positions positions;
    private final Replicas replicas;
    private final Rebuilds rebuilds;
    private final Paces paces;

    ProjectionQueries(JdbcClient jdbc, Positions positions, Replicas replicas, Rebuilds rebuilds, Paces paces) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.replicas = replicas;
        this.rebuilds = rebuilds;
        this.paces = paces;
    }

    /** Refuses everybody who may not have rows made anew. */
    static void requireOperator(Caller caller) {
        if (!caller.holds(Role.SYSTEM_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    @QueryHandler
    ProjectionsView handle(FindProjections query) {
        if (!query.caller().holds(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        Map<String, RebuildView> lasts = rebuilds.views();
        Map<String, Long> letters = new LinkedHashMap<>();
        jdbc.sql("SELECT processinggroup, count(*) AS letters FROM deadletterentry GROUP BY processinggroup")
                .query(row -> {
                    letters.put(row.getString("processinggroup"), row.getLong("letters"));
                });
        // Without the row in which the token store keeps its own identifier.
        List<String> groups = jdbc.sql("""
                SELECT DISTINCT processorname FROM tokenentry WHERE processorname NOT LIKE '\\_\\_%'
                ORDER BY processorname""").query((row, number) -> row.getString(1)).list();
        return new ProjectionsView(groups.stream().map(group -> {
            // Before the head, which only moves on: nobody is ahead of it.
            long position = positions.reached(group);
            long behind = Math.max(0, positions.head() - position);
            return new ProjectionView(group, position, behind, paces.since(group, position),
                    letters.getOrDefault(group, 0L), Replicas.tables(replicas.projections(group)), lasts.get(group));
        }).toList());
    }
}
