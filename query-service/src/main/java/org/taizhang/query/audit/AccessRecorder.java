package org.taizhang.query.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.taizhang.log.MerkleHashing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Writes down who looked, some tenths of a second later and in batches, so that reading does not wait for it. What a
 * killed process had not written is lost with it.
 */
@Component
class AccessRecorder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
    private static final int WAITING = 20_000;
    private static final int AT_ONCE = 1000;
    private static final long GATHER_MILLIS = 200;
    private static final long PATIENCE_MILLIS = 2000;

    private final DataSource database;
    private final Clock clock;
    private final BlockingQueue<Access> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Counter lost;
    private volatile boolean running;
    private @Nullable Thread thread;

    AccessRecorder(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.lost = Counter.builder("taizhang.audit.access.lost")
                .description("reads that could not be written down, because the database was away for long")
                .register(meters);
    }

    void record(Access access) {
        try {
            if (!waiting.offer(access, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                lost.increment();
                LOG.error("not written down: {}", access);
            }
        } catch (InterruptedException e) {
            lost.increment();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("access-log").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        List<Access> batch = new ArrayList<>();
        while (running || !waiting.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    Access first = waiting.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                }
                Thread.sleep(running ? GATHER_MILLIS : 0);
                waiting.drainTo(batch, AT_ONCE - batch.size());
                write(batch);
                batch.clear();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("who looked cannot be written down for a moment: {}", e.toString());
                if (!running) {
                    lost.increment(batch.size() + waiting.size());
                    return;
                }
            }
        }
    }

    private void write(List<Access> batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement turn = connection.createStatement()) {
                turn.execute(
                        "SELECT pg_advisory_xact_lock(hashtextextended('taizhang.access.' || current_schema(), 0))");
                insert(connection, batch);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void insert(Connection connection, List<Access> batch) throws SQLException {
        Map<String, Long> next = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO access_entry (month, leaf_index,"
                + " leaf_hash, entry, person_id, path, at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Access access : batch) {
                String month = access.month(clock.getZone());
                long index = next.containsKey(month) ? next.get(month) : size(connection, month);
                next.put(month, index + 1);
                byte[] entry = access.entry();
                insert.setString(1, month);
                insert.setLong(2, index);
                insert.setBytes(3, MerkleHashing.leaf(entry).bytes());
                insert.setBytes(4, entry);
                insert.setString(5, access.person());
                insert.setString(6, access.path());
                insert.setObject(7, access.at().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long size(Connection connection, String month) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT coalesce(max(leaf_index), -1) + 1 FROM access_entry WHERE month = ?")) {
            select.setString(1, month);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
