package org.taizhang.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** What the database itself does: one row a transaction, into a table with the event table's columns and indexes. */
final class RawInserts implements AutoCloseable {

    private final Connection[] connections;
    private final PreparedStatement[] inserts;
    private final byte[] payload;
    private final byte[] metadata;

    RawInserts(Database database, int threads, byte[] payload, byte[] metadata) throws SQLException {
        this.payload = payload;
        this.metadata = metadata;
        connections = new Connection[threads];
        inserts = new PreparedStatement[threads];
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS raw_event (LIKE event INCLUDING INDEXES)");
            statement.execute("CREATE SEQUENCE IF NOT EXISTS raw_position");
        }
        for (int thread = 0; thread < threads; thread++) {
            connections[thread] = database.open();
            inserts[thread] = connections[thread].prepareStatement("INSERT INTO raw_event VALUES"
                    + " (nextval('raw_position'), ?, ?, 'ItemAggregate', ?, ?, 'item.ProgressReported', '1', ?, ?)");
        }
    }

    /** As a command's event comes: a new id, on the thread's own aggregate. */
    void insert(int thread) throws SQLException {
        PreparedStatement insert = inserts[thread];
        insert.setLong(1, System.currentTimeMillis());
        insert.setString(2, UUID.randomUUID().toString());
        insert.setString(3, "raw-" + thread);
        insert.setLong(4, System.nanoTime());
        insert.setBytes(5, payload);
        insert.setBytes(6, metadata);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    /** Where the database is. */
    record Database(String url, String user, String password) {
        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        /** A new one in the same PostgreSQL. */
        Database another(String name) throws SQLException {
            try (Connection connection = open(); Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return new Database(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
        }
    }
}
