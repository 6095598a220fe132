package org.taizhang.query.statistics;

import java.time.LocalDate;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.statistics.FindStatistics;
import org.taizhang.api.statistics.StatisticsView;
import org.taizhang.query.edge.Snapshot;

/** Answers with counts and figures, all of one moment. */
@Component
class StatisticsQueries {

    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    StatisticsQueries(JdbcClient jdbc, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    @QueryHandler
    StatisticsView handle(FindStatistics query) {
        return snapshot.read(moment -> {
            LocalDate on = LocalDate.now(moment.clock());
            Counted own = new Counted(jdbc, query.caller(), query.plan(), false, on);
            Counted takenOver = new Counted(jdbc, query.caller(), query.plan(), true, on);
            return new StatisticsView(own.counts(), own.figures(), takenOver.counts(), takenOver.figures(), on,
                    moment.position(), moment.asOf());
        });
    }
}
