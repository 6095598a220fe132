package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.FindGroups;
import org.taizhang.api.statistics.FindSpread;
import org.taizhang.api.statistics.FindTrend;
import org.taizhang.api.statistics.FindTrend.Every;
import org.taizhang.api.statistics.GroupsView;
import org.taizhang.api.statistics.SpreadView;
import org.taizhang.api.statistics.TrendView;
import org.taizhang.query.edge.Snapshot;

/** The statistics that go into one file, all of one moment. */
@Component
public class StatisticsReport {

    /** Half a year, week by week. */
    private static final int WEEKS = 26;

    private final StatisticsQueries figures;
    private final SpreadQueries spreads;
    private final TrendQueries trends;
    private final Snapshot snapshot;

    StatisticsReport(StatisticsQueries figures, SpreadQueries spreads, TrendQueries trends, Snapshot snapshot) {
        this.figures = figures;
        this.spreads = spreads;
        this.trends = trends;
        this.snapshot = snapshot;
    }

    /** What is asked for, as of when, grouped by what. */
    public record Request(Caller caller, LedgerFilter filter, When when, Dimension by, boolean english) {}

    /**
     * What is told.
     *
     * @param total everything as one group
     * @param trend of the half year before; null where the filter is of one day only
     */
    public record Answer(GroupsView total, GroupsView groups, SpreadView spread, @Nullable TrendView trend) {}

    public Answer read(Request request) {
        // What is read within belongs to the same snapshot.
        return snapshot.read(request.caller(), request.when(), moment -> {
            GroupsView total = figures.handle(groups(request, List.of()));
            LocalDate to = moment.on();
            return new Answer(total, figures.handle(groups(request, List.of(request.by()))),
                    spreads.handle(new FindSpread(request.caller(), request.filter(), request.when())),
                    request.filter().ofOneDay().isEmpty()
                            ? trends.handle(new FindTrend(request.caller(), request.filter(), request.when(),
                                    to.minusWeeks(WEEKS), to, Every.WEEK))
                            : null);
        });
    }

    private static FindGroups groups(Request request, List<Dimension> by) {
        return new FindGroups(request.caller(), request.filter(), request.when(), by);
    }
}
