package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.statistics.FindSpread;
import org.taizhang.api.statistics.SpreadKind;
import org.taizhang.api.statistics.SpreadView;
import org.taizhang.api.statistics.SpreadView.Bucket;
import org.taizhang.api.statistics.SpreadView.Cycle;
import org.taizhang.api.statistics.SpreadView.Day;
import org.taizhang.query.edge.KnownViews;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.ledger.KeptCounts;
import org.taizhang.query.ledger.Selections;

/** Answers how items and measures are spread. */
@Component
class SpreadQueries {

    /** Lower ends of ranges, in days. */
    private static final List<Integer> DAYS = List.of(0, 31, 61, 91, 181, 366);
    private static final List<Integer> TIMES = List.of(0, 1, 2, 3);
    private static final int MOST_DAYS = 400;

    private final JdbcClient jdbc;
    private final Selections selections;
    private final Snapshot snapshot;
    private final KeptCounts kept;
    private final KnownViews views;

    SpreadQueries(JdbcClient jdbc, Selections selections, Snapshot snapshot, KeptCounts kept, KnownViews views) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.snapshot = snapshot;
        this.kept = kept;
        this.views = views;
    }

    @QueryHandler
    SpreadView handle(FindSpread query) {
        return views.of(query.caller(), List.of("spread", query.filter(), query.when()), () -> read(query));
    }

    private SpreadView read(FindSpread query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            Spread spread = kept.of("spread", at -> selections.of(query.caller(), query.filter(), at), moment,
                    selection -> Spread.count(jdbc, selection));
            return new SpreadView(buckets(spread, SpreadKind.AGE, DAYS), buckets(spread, SpreadKind.FIRST_ROUND, DAYS),
                    cycle(spread), buckets(spread, SpreadKind.SLIPS, TIMES), buckets(spread, SpreadKind.RETURNS, TIMES),
                    deadlines(spread), moment.on(), moment.position(), moment.asOf());
        });
    }

    /** @param ends the lower one of each range; what is less than the first counts with it */
    private static List<Bucket> buckets(Spread spread, SpreadKind kind, List<Integer> ends) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            Integer last = i + 1 < ends.size() ? ends.get(i + 1) - 1 : null;
            int from = i == 0 ? Integer.MIN_VALUE : ends.get(i);
            long count = spread.of(kind).subMap(from, true, last == null ? Integer.MAX_VALUE : last, true).values()
                    .stream()
                    .mapToLong(Long::longValue).sum();
            Map<String, String> rows = rows(kind);
            if (i > 0) {
                rows.put("atLeast", ends.get(i).toString());
            }
            if (last != null) {
                rows.put("atMost", last.toString());
            }
            buckets.add(new Bucket(ends.get(i), last, count, rows));
        }
        return buckets;
    }

    private static Cycle cycle(Spread spread) {
        SpreadKind kind = SpreadKind.FIRST_ROUND;
        return new Cycle(spread.all(kind), spread.percentile(kind, 50), spread.percentile(kind, 85),
                spread.percentile(kind, 95), rows(kind));
    }

    private static List<Day> deadlines(Spread spread) {
        return spread.of(SpreadKind.DUE).entrySet().stream().limit(MOST_DAYS).map(each -> {
            LocalDate day = LocalDate.ofEpochDay(each.getKey());
            Map<String, String> rows = rows(SpreadKind.DUE);
            rows.put("dueFrom", day.toString());
            rows.put("dueTo", day.toString());
            return new Day(day, each.getValue(), rows);
        }).toList();
    }

    /** Parameters by which the ledger has whatever counts. */
    private static Map<String, String> rows(SpreadKind kind) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("spread", kind.name());
        return rows;
    }
}
