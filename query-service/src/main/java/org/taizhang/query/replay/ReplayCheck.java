package org.taizhang.query.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.audit.AuditRefusal;
import org.taizhang.api.audit.ReplayCheckState;
import org.taizhang.eventstore.Connections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Runs a check in the background, one at a time in the whole deployment: whoever runs it holds a lock. */
@Component
class ReplayCheck implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayCheck.class);
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);
    private static final int ANSWER_SECONDS = 5;
    private static final int TRIES = 10;
    private static final long TRY_MILLIS = 50;

    private final ReplayRun run;
    private final ReplayChecks checks;
    private final Connections connections;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    ReplayCheck(ReplayRun run, ReplayChecks checks, Connections connections, Clock clock, MeterRegistry meters) {
        this.run = run;
        this.checks = checks;
        this.connections = connections;
        this.clock = clock;
        Gauge.builder("taizhang.replay.differences", checks,
                read -> read.differences().map(Long::doubleValue).orElse(Double.NaN))
                .description("rows that were not what the events make, in the last replay check that finished")
                .register(meters);
    }

    /** @param by a person's id */
    synchronized void begin(String by) {
        Connection lock = lock();
        try {
            checks.begun(by, clock.instant());
            thread = Thread.ofPlatform().name("replay-check").daemon().start(() -> check(lock));
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    private void check(Connection lock) {
        try {
            Report report = run.run(checks::reached);
            // Had the database crashed, the replica would be empty, and the lock gone.
            if (!lock.isValid(ANSWER_SECONDS)) {
                throw new IllegalStateException("the database was away meanwhile");
            }
            checks.finished(report, clock.instant());
            if (report.differenceCount() > 0) {
                LOG.error("重放核对发现 {} 处与事件不符 · the replay check found {} differences", report.differenceCount(),
                        report.differenceCount());
            }
        } catch (InterruptedException | SQLException | RuntimeException e) {
            failed(e);
        } finally {
            close(lock);
        }
    }

    private void failed(Exception failure) {
        LOG.error("the replay check failed", failure);
        try {
            checks.failed(Failures.inShort(failure), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("and that could not be written down", e);
        }
    }

    private Connection lock() {
        try {
            Connection connection = connections.open();
            // Whoever has just ended one lets go of it right after it was said.
            for (int tries = 0; tries < TRIES && checks.view().state() != ReplayCheckState.RUNNING; tries++) {
                if (locked(connection)) {
                    return connection;
                }
                Thread.sleep(TRY_MILLIS);
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for a replay check", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        throw new Refusal(AuditRefusal.REPLAY_CHECK_RUNNING);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + ReplayChecks.LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the lock's connection was closed already", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(STOP_MILLIS);
        }
    }
}
