package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.eventstore.EventTable.Appended;
import org.taizhang.eventstore.EventTable.Backend;

/** The writer's own connection, set up to append. */
final class WriterConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    /** What a command may wait for others' turns, what a transaction may take, and how it is carried out. */
    private static final String SESSION = "SET lock_timeout = '10s'; SET transaction_timeout = '30s';"
            // Planning append_events anew for each batch would take as long as carrying it out.
            + " SET plan_cache_mode = force_generic_plan;"
            // append_events has to see what was committed while it waited for its turn, whatever the database's default.
            + " SET default_transaction_isolation = 'read committed';"
            + " SET synchronous_commit = on; SET application_name = 'taizhang event writer'";

    private final Connection connection;
    private final PreparedStatement append;
    private final LockKey key;
    private final Backend backend;

    private WriterConnection(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (var session = connection.createStatement()) {
            session.execute(SESSION);
        }
        key = LockKey.of(connection);
        backend = EventTable.backend(connection);
        append = EventTable.prepareAppend(connection);
    }

    static WriterConnection open(Connections connections) throws SQLException {
        Connection connection = connections.open();
        try {
            return new WriterConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Appended append(long nowMillis, List<Append> commands) throws SQLException {
        return EventTable.append(append, key, nowMillis, commands);
    }

    /** Ends the server's process of this connection, should it still be at work, and waits until it has. */
    void endBackend(Connection another) throws SQLException {
        EventTable.end(another, backend);
    }

    boolean lost() {
        try {
            return !connection.isValid(2);
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a broken connection did not close", e);
        }
    }
}
