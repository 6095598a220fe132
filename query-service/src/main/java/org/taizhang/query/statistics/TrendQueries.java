package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.statistics.Figure;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.api.statistics.FindTrend;
import org.taizhang.api.statistics.TrendView;
import org.taizhang.api.statistics.TrendView.Point;
import org.taizhang.query.edge.KnownViews;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.ledger.KeptCounts;
import org.taizhang.query.ledger.Selections;

/** Answers how it went. */
@Component
class TrendQueries {

    static final int MOST_POINTS = 400;

    private final JdbcClient jdbc;
    private final Selections selections;
    private final Snapshot snapshot;
    private final KeptCounts kept;
    private final KnownViews views;

    TrendQueries(JdbcClient jdbc, Selections selections, Snapshot snapshot, KeptCounts kept, KnownViews views) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.snapshot = snapshot;
        this.kept = kept;
        this.views = views;
    }

    @QueryHandler
    TrendView handle(FindTrend query) {
        if (query.from().isAfter(query.to())) {
            throw LedgerRefusal.RANGE_REVERSED.of("from");
        }
        List<LocalDate> days = days(query);
        return views.of(query.caller(), List.of("trend", query.filter(), query.when(), days),
                () -> read(query, days));
    }

    private TrendView read(FindTrend query, List<LocalDate> days) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            if (query.to().isAfter(moment.on())) {
                throw LedgerRefusal.TREND_AFTER_AS_OF.of("to");
            }
            // Whatever days are asked for, it is counted once.
            Trend trend = kept.ofAllDays("trend", at -> selections.overDays(query.caller(), query.filter(), at),
                    moment, selection -> Trend.count(jdbc, selection));
            return new TrendView(points(trend, days), Course.OPEN_ROWS, Course.OVERDUE_ROWS, moment.position(),
                    moment.asOf());
        });
    }

    /** Counted back from the last day, so that it is one of them. */
    private static List<LocalDate> days(FindTrend query) {
        List<LocalDate> days = new ArrayList<>();
        for (int step = 0;; step++) {
            LocalDate day = switch (query.every()) {
                case DAY -> query.to().minusDays(step);
                case WEEK -> query.to().minusWeeks(step);
                case MONTH -> query.to().minusMonths(step);
            };
            if (day.isBefore(query.from())) {
                return days;
            }
            if (step == MOST_POINTS) {
                throw LedgerRefusal.TREND_TOO_LONG.of("from");
            }
            days.addFirst(day);
        }
    }

    private static List<Point> points(Trend trend, List<LocalDate> days) {
        List<Point> points = new ArrayList<>();
        List<Trend.Told> told = trend.told(days);
        for (int i = 0; i < days.size(); i++) {
            long[] at = told.get(i).standing();
            Map<ItemStatus, Long> items = new EnumMap<>(ItemStatus.class);
            for (ItemStatus status : ItemStatus.values()) {
                if (status.counts()) {
                    items.put(status, at[Course.status(status)]);
                }
            }
            Map<FigureKind, Figure> figures = new EnumMap<>(FigureKind.class);
            Course.FIGURES.forEach((kind, places) -> figures.put(kind,
                    Figure.of(at[places.met()], at[places.of()])));
            points.add(new Point(days.get(i), items, at[Course.MEASURES], at[Course.OPEN], at[Course.OVERDUE], figures,
                    Flows.flow(told.get(i).flows())));
        }
        return points;
    }
}
