package org.taizhang.query.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.ledger.FindFacets;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.FindGroups;
import org.taizhang.api.statistics.FindSpread;
import org.taizhang.api.statistics.FindStatistics;
import org.taizhang.api.statistics.FindTrend;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.ledger.FacetQueries;
import org.taizhang.query.ledger.KeptCounts;
import org.taizhang.runtime.position.Positions;

/**
 * Asks what the home page, the plans and the ledger ask for while nothing is chosen, before anybody does: soon after the
 * start, on each new day, and every now and then when events have come. The first answer of a day goes through all rows; those
 * after it follow from it ({@link KeptCounts}), as long as not too much has changed since.
 */
@Component
public class CountsAhead implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CountsAhead.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** How many times as long as it took it rests: it takes no more than a twentieth of a processor. */
    private static final int RESTS = 20;
    private static final int TREND_WEEKS = 26;

    /** Who sees everything, as whom counts are kept for everybody who does. */
    private static final Caller EVERYTHING = new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.OFFICE)));
    private static final LedgerFilter OWN = LedgerFilter.ALL.takenOver(false);

    private final StatisticsQueries statistics;
    private final SpreadQueries spreads;
    private final TrendQueries trends;
    private final FacetQueries facets;
    private final Positions positions;
    private final Clock clock;
    private final boolean automatic;
    private @Nullable Told counted;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** What answers depend on. */
    private record Told(long reached, LocalDate day) {}

    /** @param automatic whether it begins with the program */
    CountsAhead(StatisticsQueries statistics, SpreadQueries spreads, TrendQueries trends, FacetQueries facets,
            Positions positions, Clock clock, @Value("${taizhang.counts-ahead:true}") boolean automatic) {
        this.statistics = statistics;
        this.spreads = spreads;
        this.trends = trends;
        this.facets = facets;
        this.positions = positions;
        this.clock = clock;
        this.automatic = automatic;
    }

    /** Counts what has to be counted; nothing where nothing has come since the last time. */
    public synchronized void count() {
        Told now = new Told(positions.reached(ReadModel.GROUP), LocalDate.now(clock));
        if (!now.equals(counted)) {
            ask(now.day());
            counted = now;
        }
    }

    private void ask(LocalDate day) {
        statistics.handle(new FindStatistics(EVERYTHING, LedgerFilter.ALL, When.NOW));
        facets.handle(new FindFacets(EVERYTHING, LedgerFilter.ALL, When.NOW));
        spreads.handle(new FindSpread(EVERYTHING, OWN, When.NOW));
        for (List<Dimension> by : List.of(List.of(Dimension.UNIT), List.of(Dimension.MONTH), List.of(Dimension.PLAN),
                List.of(Dimension.ASPECT, Dimension.UNIT))) {
            statistics.handle(new FindGroups(EVERYTHING, LedgerFilter.ALL, When.NOW, by));
        }
        trends.handle(new FindTrend(EVERYTHING, OWN, When.NOW, day.minusWeeks(TREND_WEEKS), day,
                FindTrend.Every.WEEK));
    }

    @Override
    public boolean isAutoStartup() {
        return automatic;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("counts-ahead").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            // Who has just started the program wants its first page, for which there is little enough processor.
            Thread.sleep(EVERY);
            while (running) {
                long begun = System.nanoTime();
                countIfPossible();
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                Duration rest = took.multipliedBy(RESTS);
                Thread.sleep(rest.compareTo(EVERY) > 0 ? rest : EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever asks counts it then, as if this were not there. */
    private void countIfPossible() {
        try {
            count();
        } catch (RuntimeException e) {
            if (running) {
                LOG.info("not counted ahead this time: {}", e.toString());
            }
        }
    }
}
