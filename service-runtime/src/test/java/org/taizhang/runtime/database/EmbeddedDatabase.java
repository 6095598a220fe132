package org.taizhang.runtime.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One real PostgreSQL for all tests of a JVM; each caller gets an empty database of its own. */
public final class EmbeddedDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Databases that nobody is connected with, by the parts that they have. */
    private static final Map<List<String>, String> MIGRATED = new ConcurrentHashMap<>();

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
        return create("");
    }

    /** The same with the tables of these parts of the schema: migrations that each context runs anew take a while. */
    public static String migratedUrl(String... parts) {
        return copyOf(MIGRATED.computeIfAbsent(List.of(parts), EmbeddedDatabase::migrated));
    }

    private static String migrated(List<String> parts) {
        String url = newUrl();
        new SchemaMigration(dataSource(url), parts.stream().map(SchemaPart::new).toList(), Duration.ofMinutes(1))
                .afterPropertiesSet();
        return url;
    }

    /** The address of a copy of a database that nobody is connected with. */
    public static String copyOf(String url) {
        return create(" TEMPLATE " + url.replaceAll(".*/(\\w+).*", "$1"));
    }

    private static String create(String how) {
        String name = String.format(Locale.ROOT, "test_%d", COUNT.incrementAndGet());
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + how);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** A new, empty database. */
    public static DataSource newDataSource() {
        return dataSource(newUrl());
    }

    private static DataSource dataSource(String url) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }
}
