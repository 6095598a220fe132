package org.taizhang.query.rebuild;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.axonframework.common.DateTimeUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.query.replay.Replicas;
import org.taizhang.runtime.axon.Projection;

/**
 * Keeps every program from handling a group's events. What one has begun before and has not committed comes to nothing:
 * when it says how far it has come, it learns that the group is not its own any more, and begins again from the rows as
 * they are then.
 */
@Component
class GroupHold {

    private static final String HOLDER = "rebuild";
    /** More than a statement of the group takes, so that nobody is broken off for it. */
    private static final String WAIT = "3s";
    /** After so long anybody takes a group over whose holder says nothing. */
    private static final long CLAIM_SECONDS = 10;
    private static final long POLL_MILLIS = 20;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupHold(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Until the transaction ends that is under way, and for a moment after it. Those who read are not kept waiting.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException where somebody is at it just now
     */
    void hold(String group, List<Projection> projections) {
        try {
            lock(group, projections);
        } catch (UncategorizedSQLException e) {
            // Spring knows no name for this state.
            if (e.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw new CannotAcquireLockException(group, e);
            }
            throw e;
        }
    }

    private void lock(String group, List<Projection> projections) {
        jdbc.sql("SELECT set_config('lock_timeout', ?, true)").param(WAIT).query(String.class).single();
        // Tables before the token, as the group itself does that writes row by row.
        jdbc.sql("LOCK TABLE " + String.join(", ", tables(projections)) + " IN SHARE ROW EXCLUSIVE MODE").update();
        jdbc.sql("SELECT 1 FROM tokenentry WHERE processorname = ? FOR UPDATE NOWAIT").param(group)
                .query(row -> {});
        jdbc.sql("SELECT set_config('lock_timeout', '0', true)").query(String.class).single();
    }

    /** At the end of that transaction: from here on nobody may go on with what was begun before. */
    void handOn(String group) {
        jdbc.sql("UPDATE tokenentry SET owner = ?, timestamp = ? WHERE processorname = ?")
                .params(HOLDER, DateTimeUtils.formatInstant(clock.instant()), group).update();
    }

    /** After it: the group is anybody's again once nobody is left who has begun before. */
    void release(String group, List<Projection> projections) throws InterruptedException {
        Timestamp committed = jdbc.sql("SELECT clock_timestamp()").query(Timestamp.class).single();
        String[] tables = Stream.concat(tables(projections).stream(), Stream.of("tokenentry", "rebuild"))
                .toArray(String[]::new);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLAIM_SECONDS);
        while (begunBefore(committed, tables) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        jdbc.sql("UPDATE tokenentry SET owner = NULL WHERE processorname = ? AND owner = ?").params(group, HOLDER)
                .update();
    }

    private boolean begunBefore(Timestamp moment, String[] tables) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                    WHERE l.relation IN (SELECT to_regclass(t) FROM unnest(CAST(? AS text[])) t)
                    AND a.xact_start < ? AND a.pid <> pg_backend_pid())""").params(tables, moment)
                .query(Boolean.class).single();
    }

    private static List<String> tables(List<Projection> projections) {
        return Replicas.tables(projections);
    }
}
