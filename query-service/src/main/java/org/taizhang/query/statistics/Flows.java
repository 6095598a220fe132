package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.statistics.TrendView.Flow;
import org.taizhang.query.ledger.Selection;

/** What happened to items between the points of a trend: where one standing follows another. */
final class Flows {

    private static final String STATES = """
            SELECT begins, count(*) FILTER (WHERE before IS NULL), count(*) FILTER (WHERE status = 'CLOSED' AND before <> 'CLOSED'),
                sum(returns - returns_before), count(*) FILTER (WHERE before = 'CLOSED' AND status <> 'CLOSED'),
                count(*) FILTER (WHERE relapsed AND NOT relapsed_before)
            FROM (SELECT width_bucket(from_day - 1, %s) AS begins, from_day, status, returns, relapsed,
                    lag(status) OVER item AS before, lag(returns, 1, 0) OVER item AS returns_before,
                    lag(relapsed, 1, false) OVER item AS relapsed_before
                FROM (%s AND f.lead AND f.until_day >= :first) rows WINDOW item AS (PARTITION BY item_id ORDER BY from_day, from_position)) steps
            WHERE from_day >= :first AND begins < :last GROUP BY begins""";

    private static final int COLUMNS = 5;

    private final JdbcClient jdbc;
    private final Selection selection;
    private final List<LocalDate> days;

    Flows(JdbcClient jdbc, Selection selection, List<LocalDate> days) {
        this.jdbc = jdbc;
        this.selection = selection;
        this.days = days;
    }

    /** Of each day, in the order of a {@link Flow}. */
    long[][] flows() {
        long[][] found = new long[days.size()][COLUMNS];
        selection.statement(jdbc, STATES.formatted(Course.POINTS, selection
                .select("f.item_id, f.from_day, f.from_position, f.status, f.returns, f.relapsed")))
                .param("points", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("first", days.getFirst())
                .param("last", days.size()).query(row -> {
                    for (int column = 0; column < COLUMNS; column++) {
                        found[row.getInt(1)][column] = row.getLong(2 + column);
                    }
                });
        return found;
    }

    static Flow flow(long[] of) {
        return new Flow(of[0], of[1], of[2], of[3], of[4]);
    }
}
