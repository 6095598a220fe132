package org.taizhang.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.statistics.FindSpread;
import org.taizhang.api.statistics.SpreadView;
import org.taizhang.api.statistics.SpreadView.Bucket;
import org.taizhang.api.statistics.SpreadView.Cycle;
import org.taizhang.api.statistics.SpreadView.Day;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.ledger.Selection;

/** Answers how items and measures are spread. */
@Component
class SpreadQueries {

    /** Lower ends of ranges, in days. */
    private static final List<Integer> DAYS = List.of(0, 31, 61, 91, 181, 366);
    private static final List<Integer> TIMES = List.of(0, 1, 2, 3);
    private static final int MOST_DAYS = 400;
    private static final String OPEN = "f.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')";

    private final JdbcClient jdbc;
    private final Snapshot snapshot;
    private final KnownAnswers answers;

    SpreadQueries(JdbcClient jdbc, Snapshot snapshot, KnownAnswers answers) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.answers = answers;
    }

    @QueryHandler
    SpreadView handle(FindSpread query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            Selection selection = Selection.of(jdbc, query.caller(), query.filter(), moment);
            Counts counts = answers.of(selection.question("spread"), moment, () -> counts(selection));
            return new SpreadView(counts.ages(), counts.took(), counts.cycle(), counts.slips(), counts.returns(),
                    counts.deadlines(), moment.on(), moment.position(), moment.asOf());
        });
    }

    private record Counts(List<Bucket> ages, List<Bucket> took, Cycle cycle, List<Bucket> slips, List<Bucket> returns,
            List<Day> deadlines) {}

    private Counts counts(Selection selection) {
        String took = "f.first_closed_on - f.raised_on";
        return new Counts(items(selection, "CAST(:on AS date) - f.raised_on", OPEN, DAYS),
                items(selection, took, "f.first_closed_on IS NOT NULL", DAYS), cycle(selection, took),
                buckets(selection, selection.select("f.slips AS value") + " AND f.measure_id <> ''", TIMES),
                items(selection, "f.returns", "TRUE", TIMES), deadlines(selection));
    }

    /** Once each, whichever of its rows are selected. */
    private static String ofItems(Selection selection, String value, String which) {
        return "SELECT DISTINCT ON (item_id) value FROM ("
                + selection.select("f.item_id, " + value + " AS value") + " AND " + which + ") rows";
    }

    private List<Bucket> items(Selection selection, String value, String which, List<Integer> ends) {
        return buckets(selection, ofItems(selection, value, which), ends);
    }

    private List<Bucket> buckets(Selection selection, String values, List<Integer> ends) {
        long[] counts = new long[ends.size()];
        selection.statement(jdbc, "SELECT width_bucket(greatest(value, 0), ARRAY["
                + ends.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "]), count(*) FROM ("
                + values + ") counted GROUP BY 1").query(row -> {
                    counts[row.getInt(1) - 1] = row.getLong(2);
                });
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            buckets.add(new Bucket(ends.get(i), i + 1 < counts.length ? ends.get(i + 1) - 1 : null, counts[i]));
        }
        return buckets;
    }

    private Cycle cycle(Selection selection, String took) {
        return selection.statement(jdbc, "SELECT count(*), percentile_disc(0.5) WITHIN GROUP (ORDER BY value),"
                + " percentile_disc(0.85) WITHIN GROUP (ORDER BY value),"
                + " percentile_disc(0.95) WITHIN GROUP (ORDER BY value) FROM ("
                + ofItems(selection, took, "f.first_closed_on IS NOT NULL") + ") closed")
                .query((row, number) -> new Cycle(row.getLong(1), days(row, 2), days(row, 3), days(row, 4))).single();
    }

    private static @Nullable Integer days(ResultSet row, int column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private List<Day> deadlines(Selection selection) {
        return selection.statement(jdbc, selection.select("f.due, count(*)")
                + " AND f.due IS NOT NULL AND f.completed_on IS NULL AND " + OPEN
                + " GROUP BY f.due ORDER BY f.due LIMIT " + MOST_DAYS)
                .query((row, number) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2))).list();
    }
}
