package org.taizhang.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.projection.ProjectionRefusal;
import org.taizhang.eventstore.Connections;
import org.taizhang.query.replay.Replicas;

/**
 * Runs rebuilds in the background, one at a time in the whole deployment. Every instance looks whether one is under way
 * that nobody runs, and goes on with it: whoever runs one holds a lock as long as it lives.
 */
@Component
class Rebuilder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);
    private static final String LOCK = "hashtextextended('taizhang.rebuild.' || current_schema(), 0)";
    private static final String ENDING = "_rebuild_";
    private static final long LOOK_MILLIS = 2000;

    private final RebuildRun run;
    private final Rebuilds rebuilds;
    private final Replicas replicas;
    private final Connections connections;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Rebuilder(RebuildRun run, Rebuilds rebuilds, Replicas replicas, Connections connections, Clock clock) {
        this.run = run;
        this.rebuilds = rebuilds;
        this.replicas = replicas;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Has it done, by whichever instance.
     *
     * @param by a person's id
     * @throws Refusal where the group keeps no rows here, or a rebuild is under way
     */
    void begin(String group, boolean onlyIfEqual, String by) {
        if (replicas.projections(group).isEmpty()) {
            throw new Refusal(ProjectionRefusal.PROJECTION_UNKNOWN);
        }
        rebuilds.begin(new Rebuild(group, replicas.schemaBeside(ENDING + group), replicas.program(), onlyIfEqual, -1,
                Map.of()), by, clock.instant());
        asked.release();
    }

    private void look() {
        while (running) {
            try {
                if (here().isPresent()) {
                    runAlone();
                }
                if (asked.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("重建中断，将从已到之处继续 · a rebuild was broken off and is gone on with from where it stands", e);
                pause();
            }
        }
    }

    /** The one under way, where this program has the projections for it. */
    private Optional<Rebuild> here() {
        return rebuilds.underWay().filter(rebuild -> !replicas.projections(rebuild.group()).isEmpty());
    }

    private void runAlone() throws SQLException, InterruptedException {
        try (Connection lock = connections.open()) {
            if (locked(lock)) {
                // Somebody may have ended it before the lock was had.
                Optional<Rebuild> rebuild = here();
                if (rebuild.isPresent()) {
                    run.run(rebuild.get());
                }
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("rebuild").daemon().start(this::look);
    }

    /** What is under way is gone on with at the next start, or by another instance. */
    @Override
    public void stop() {
        running = false;
        Thread looking = thread;
        if (looking != null) {
            looking.interrupt();
            try {
                looking.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
