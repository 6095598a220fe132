package org.taizhang.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.taizhang.runtime.StartRefused;

/**
 * Migrates every part before anything reads the database: processors and endpoints start later. A database that is not
 * there yet is waited for; one that a newer program has migrated is left alone.
 */
@Component
public class SchemaMigration implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Of the advisory lock, "migrate" in ASCII: no organisation's. */
    private static final long TURN = 0x6D696772617465L;

    private final DataSource dataSource;
    private final List<SchemaPart> parts;
    private final Duration patience;

    /** @param patience how long a database that cannot be reached is waited for */
    SchemaMigration(DataSource dataSource, List<SchemaPart> parts,
            @Value("${taizhang.database-patience:5m}") Duration patience) {
        this.dataSource = dataSource;
        this.parts = parts;
        this.patience = patience;
    }

    @Override
    public void afterPropertiesSet() {
        awaitDatabase();
        migrateInTurn();
    }

    /** Services that start at the same time on a new database would each create its first table. */
    private void migrateInTurn() {
        try (Connection turn = dataSource.getConnection(); Statement statement = turn.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
            try {
                parts.forEach(this::migrate);
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + TURN + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be brought up to date", e);
        }
    }

    private void awaitDatabase() {
        long end = System.nanoTime() + patience.toNanos();
        for (boolean said = false;; said = true) {
            Exception failure = tryConnection();
            if (failure == null) {
                return;
            }
            if (mendsItself(failure) && System.nanoTime() < end) {
                if (!said) {
                    LOG.warn("数据库暂时连不上，等待中 … · waiting for the database … ({})", rootOf(failure).getMessage());
                }
                pause();
            } else {
                throw new StartRefused("连不上数据库：" + rootOf(failure).getMessage()
                        + " · The database cannot be reached.",
                        "请检查 PostgreSQL 是否在运行，以及 spring.datasource.url、username、password。"
                                + " · Check that PostgreSQL runs, and spring.datasource.url, username and password.",
                        failure);
            }
        }
    }

    private @Nullable Exception tryConnection() {
        try (Connection _ = dataSource.getConnection()) {
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    /** Not a wrong password (28…) or a database that does not exist (3D…). */
    private static boolean mendsItself(Exception failure) {
        return rootOf(failure) instanceof SQLException e
                ? !Objects.requireNonNullElse(e.getSQLState(), "").matches("28...|3D...")
                : failure instanceof SQLException || failure.getCause() instanceof SQLException;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    private void migrate(SchemaPart part) {
        try {
            // Other parts' tables are there already, so each begins from a baseline of its own. No pattern is ignored:
            // a migration that this program does not know is a newer program's.
            Flyway.configure().dataSource(dataSource).locations("classpath:db/migration/" + part.name())
                    .table("flyway_" + part.name()).baselineOnMigrate(true).baselineVersion("0")
                    .ignoreMigrationPatterns(new String[0]).load().migrate();
        } catch (FlywayValidateException e) {
            throw new StartRefused("数据库的表结构（" + part.name() + "）与本程序的版本不符："
                    + Objects.requireNonNullElse(e.getMessage(), "").lines().limit(3).reduce("", (a, b) -> a + " " + b)
                    + " · The tables (" + part.name() + ") are of another version than this program.",
                    "请运行与数据库相同或更新版本的程序；数据没有被改动。"
                            + " · Run a program of the database's version or a newer one; nothing was changed.",
                    e);
        }
    }
}
