package org.taizhang.query.rebuild;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.audit.NotReplayed;
import org.taizhang.api.audit.RowDifference;
import org.taizhang.api.projection.RebuildState;
import org.taizhang.query.replay.Comparison;
import org.taizhang.query.replay.EventReading;
import org.taizhang.query.replay.Replica;
import org.taizhang.query.replay.Replicas;
import org.taizhang.query.replay.Table;
import org.taizhang.runtime.axon.Projection;
import org.taizhang.runtime.position.Positions;

import tools.jackson.databind.json.JsonMapper;

/**
 * The end of a rebuild, in one transaction in which the group stands still: what is left is handled, both sides are
 * compared at the same position, and live rows that differ become those that were made anew. Whoever reads sees the rows
 * before or the rows after.
 */
@Component
class Swap {

    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);
    private static final String WORSE = "events could not be handled that are in the rows now";

    private final GroupHold hold;
    private final LettersOfGroup letters;
    private final Rebuilds rebuilds;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Swap(GroupHold hold, LettersOfGroup letters, Rebuilds rebuilds, Positions positions, JdbcClient jdbc,
            JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.hold = hold;
        this.letters = letters;
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How it ended. */
    record Ended(RebuildState state, @Nullable String error, RebuildReport report) {}

    /**
     * @param most events that are handled while the group stands still
     * @return null where more are left
     * @throws org.springframework.dao.PessimisticLockingFailureException where somebody is at the rows just now
     */
    @Nullable
    Ended swap(Rebuild rebuild, List<Projection> projections, Replica replica, EventReading reading, long most) {
        Ended ended = transaction
                .execute(status -> undone(status, inOne(rebuild, projections, replica, reading, most)));
        if (ended != null && ended.state() == RebuildState.SWAPPED) {
            release(rebuild.group(), projections);
        }
        return ended;
    }

    private void release(String group, List<Projection> projections) {
        try {
            hold.release(group, projections);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("{} is anybody's again in some seconds", group, e);
        }
    }

    private static @Nullable Ended undone(TransactionStatus status, @Nullable Ended ended) {
        if (ended == null || ended.state() != RebuildState.SWAPPED) {
            status.setRollbackOnly();
        }
        return ended;
    }

    private @Nullable Ended inOne(Rebuild rebuild, List<Projection> projections, Replica replica,
            EventReading reading, long most) {
        String group = rebuild.group();
        hold.hold(group, projections);
        long reached = positions.reached(group);
        if (reached < reading.position()) {
            throw new IllegalStateException("the live rows are being made anew: they have come up to " + reached);
        }
        if (reached - reading.position() > most) {
            return null;
        }
        if (reached > reading.position()) {
            replica.apply(reading.upTo(reached));
        }
        List<NotReplayed> worse = letters.worse(group, replica.failures());
        if (!worse.isEmpty()) {
            return new Ended(RebuildState.FAILED, WORSE,
                    new RebuildReport(reached, List.of(), 0, List.of(), worse));
        }
        Comparison comparison = new Comparison(jdbc, json, rebuild.schema());
        TakeOver takeOver = new TakeOver(jdbc, rebuild.schema());
        for (String name : Replicas.tables(projections)) {
            Table table = Table.of(jdbc, name);
            long before = comparison.count();
            comparison.compare(table);
            if (comparison.count() > before && !rebuild.onlyIfEqual()) {
                takeOver.into(table);
            }
        }
        RebuildReport report = report(reached, comparison, replica);
        if (comparison.count() > 0 && rebuild.onlyIfEqual()) {
            return new Ended(RebuildState.DIFFERENT, null, report);
        }
        letters.handled(group, replica.failures());
        rebuilds.ended(group, RebuildState.SWAPPED, null, report, clock.instant());
        hold.handOn(group);
        return new Ended(RebuildState.SWAPPED, null, report);
    }

    private static RebuildReport report(long reached, Comparison comparison, Replica replica) {
        List<NotReplayed> failed = replica.failures().entrySet().stream().map(LettersOfGroup::named).toList();
        return new RebuildReport(reached, comparison.tables(), comparison.count(),
                comparison.differences().stream().map(RowDifference::withoutValues)
                        .toList(),
                failed);
    }
}
