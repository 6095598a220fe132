package org.taizhang.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A database with the store's tables, on one server for all tests; any number of stores may work on it. */
final class Postgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String url;

    private Postgres(String url) {
        this.url = url;
    }

    static Postgres empty() {
        String name = String.format(Locale.ROOT, "store_%d", COUNT.incrementAndGet());
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return migrated(Server.RUNNING.getJdbcUrl("postgres", name));
    }

    static Postgres migrated(String url) {
        Flyway.configure().dataSource(url, "postgres", "postgres").locations("classpath:db/migration/eventstore")
                .load().migrate();
        return new Postgres(url);
    }

    /** The same database by way of another port. */
    Postgres through(int port) {
        return new Postgres(url.replaceFirst(":\\d+/", ":" + port + "/"));
    }

    int port() {
        return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    void execute(String... statements) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String query) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds the lock that writers take turns on, until closed. */
    Connection holdTurn() throws SQLException {
        Connection holder = open();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LockKey.of(holder).value() + ")");
        }
        return holder;
    }
}
