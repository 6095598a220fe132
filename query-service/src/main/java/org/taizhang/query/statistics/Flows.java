package org.taizhang.query.statistics;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.statistics.TrendView.Flow;
import org.taizhang.query.ledger.Selection;

/** What happened to items on each day: where one standing follows another. */
final class Flows {

    private static final String STATES = """
            SELECT from_day, count(*) FILTER (WHERE before IS NULL), count(*) FILTER (WHERE status = 'CLOSED' AND before <> 'CLOSED'),
                sum(returns - returns_before), count(*) FILTER (WHERE before = 'CLOSED' AND status <> 'CLOSED'),
                count(*) FILTER (WHERE relapsed AND NOT relapsed_before)
            FROM (SELECT from_day, status, returns, relapsed,
                    lag(status) OVER item AS before, lag(returns, 1, 0) OVER item AS returns_before,
                    lag(relapsed, 1, false) OVER item AS relapsed_before
                FROM (%s AND f.lead) rows WINDOW item AS (PARTITION BY item_id ORDER BY from_day, from_position)) steps
            GROUP BY from_day""";

    static final int COLUMNS = 5;

    private Flows() {}

    /** In the order of a {@link Flow}. */
    static void count(JdbcClient jdbc, Selection selection, Trend.Days days) {
        selection.statement(jdbc, STATES.formatted(selection
                .select("f.item_id, f.from_day, f.from_position, f.status, f.returns, f.relapsed"))).query(row -> {
                    LocalDate day = row.getObject(1, LocalDate.class);
                    for (int column = 0; column < COLUMNS; column++) {
                        days.flow(day, column, row.getLong(2 + column));
                    }
                });
    }

    static Flow flow(long[] of) {
        return new Flow(of[0], of[1], of[2], of[3], of[4]);
    }
}
