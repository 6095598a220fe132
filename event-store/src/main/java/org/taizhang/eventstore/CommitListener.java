package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of what other instances store, on a connection of its own; and looks by itself now and then, because a
 * notification is a courtesy of the database and no promise.
 */
final class CommitListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitListener.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final Connections connections;
    private final Duration poll;
    private final RecentEvents recent;
    private final Thread thread;
    private volatile boolean closed;

    CommitListener(Connections connections, Duration poll, RecentEvents recent) {
        this.connections = connections;
        this.poll = poll;
        this.recent = recent;
        this.thread = Thread.ofPlatform().name("event-listener").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try (Connection connection = connections.open()) {
                listen(connection);
            } catch (SQLException | NumberFormatException e) {
                // The connection broke, or somebody else sent a word on the channel.
                LOG.debug("not listening for a moment", e);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("SET application_name = 'taizhang event listener'");
            listen.execute("LISTEN " + LockKey.of(connection).channel());
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            recent.reached(EventTable.head(connection));
            long end = System.nanoTime() + poll.toNanos();
            for (long left = poll.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
                PGNotification[] heard = notified.getNotifications((int) left);
                if (heard != null) {
                    for (PGNotification notification : heard) {
                        recent.reached(Long.parseLong(notification.getParameter()));
                    }
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
