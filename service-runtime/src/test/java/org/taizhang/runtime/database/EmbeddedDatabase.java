package org.taizhang.runtime.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One real PostgreSQL for all tests of a JVM; each caller gets an empty database of its own. */
public final class EmbeddedDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private EmbeddedDatabase() {}

    private static final class Server {
        // Faster than durable: what tests lose by a power cut does not matter.
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The address of a new, empty database; user and password are {@code postgres}. */
    public static String newUrl() {
        String name = String.format(Locale.ROOT, "test_%d", COUNT.incrementAndGet());
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** A new, empty database. */
    public static DataSource newDataSource() {
        var dataSource = new org.postgresql.ds.PGSimpleDataSource();
        dataSource.setUrl(newUrl());
        return dataSource;
    }
}
