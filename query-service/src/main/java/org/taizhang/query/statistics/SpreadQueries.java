package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.statistics.FindSpread;
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
            return new SpreadView(buckets(spread.of(Spread.Of.AGE), DAYS),
                    buckets(spread.of(Spread.Of.FIRST_ROUND), DAYS), cycle(spread),
                    buckets(spread.of(Spread.Of.SLIPS), TIMES), buckets(spread.of(Spread.Of.RETURNS), TIMES),
                    deadlines(spread.of(Spread.Of.DUE)), moment.on(), moment.position(), moment.asOf());
        });
    }

    /** @param ends the lower one of each range; what is less than the first counts with it */
    private static List<Bucket> buckets(NavigableMap<Integer, Long> values, List<Integer> ends) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            Integer last = i + 1 < ends.size() ? ends.get(i + 1) - 1 : null;
            int from = i == 0 ? Integer.MIN_VALUE : ends.get(i);
            long count = values.subMap(from, true, last == null ? Integer.MAX_VALUE : last, true).values().stream()
                    .mapToLong(Long::longValue).sum();
            buckets.add(new Bucket(ends.get(i), last, count));
        }
        return buckets;
    }

    private static Cycle cycle(Spread spread) {
        return new Cycle(spread.all(Spread.Of.FIRST_ROUND), spread.percentile(Spread.Of.FIRST_ROUND, 50),
                spread.percentile(Spread.Of.FIRST_ROUND, 85), spread.percentile(Spread.Of.FIRST_ROUND, 95));
    }

    private static List<Day> deadlines(NavigableMap<Integer, Long> days) {
        return days.entrySet().stream().limit(MOST_DAYS)
                .map(each -> new Day(LocalDate.ofEpochDay(each.getKey()), each.getValue())).toList();
    }
}
