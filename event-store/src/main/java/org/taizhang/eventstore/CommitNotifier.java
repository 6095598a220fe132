package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other instances how far the order goes, on a connection of its own, after the commit and beside it: a
 * transaction that notifies commits under a lock that all others of the server wait for. What gathers meanwhile is told
 * at once. Nothing is lost with a word that is: whoever misses it looks by itself.
 */
final class CommitNotifier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitNotifier.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    /** Several commits are told of together: each word wakes every listener, and takes from the processors they share. */
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private final Connections connections;
    private final Thread thread;
    private long reached = -1;
    private boolean closed;

    CommitNotifier(Connections connections) {
        this.connections = connections;
        this.thread = Thread.ofPlatform().name("event-notifier").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    synchronized void reached(long position) {
        if (position > reached) {
            reached = position;
            notifyAll();
        }
    }

    /** The position to tell of next; null when there is nothing more to tell. */
    private synchronized @Nullable Long after(long told) throws InterruptedException {
        while (reached <= told && !closed) {
            wait();
        }
        return reached > told ? reached : null;
    }

    private void run() {
        long told = -1;
        try {
            for (Long next = after(told); next != null; next = after(told)) {
                try (Connection connection = connections.open();
                        PreparedStatement notify = prepare(connection, LockKey.of(connection).channel())) {
                    for (; next != null; next = after(told)) {
                        notify.setString(1, Long.toString(next));
                        notify.execute();
                        told = next;
                        Thread.sleep(BETWEEN);
                    }
                    return;
                } catch (SQLException e) {
                    LOG.debug("not notifying for a moment", e);
                    Thread.sleep(RETRY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PreparedStatement prepare(Connection connection, String channel) throws SQLException {
        try (var session = connection.createStatement()) {
            // A notification that a crash swallows is none that was promised.
            session.execute("SET synchronous_commit = off; SET application_name = 'taizhang event notifier'");
        }
        return connection.prepareStatement("SELECT pg_notify('" + channel + "', ?)");
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (!thread.join(RETRY)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
