package org.taizhang.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * PostgreSQL of its own for one data folder: durable, reachable from this machine only, with a generated password.
 * A server that a killed predecessor left behind is stopped first; one that ends by itself, for want of memory or disk,
 * is started again until it runs.
 */
public final class LocalPostgres {

    public static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String TRUSTING = "trust";
    private static final String BY_PASSWORD = "scram-sha-256";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final Path cluster;
    private final String password;
    private final int port;
    private EmbeddedPostgres server;
    private volatile boolean stopped;

    private LocalPostgres(EmbeddedPostgres server, DataFolder folder, Path cluster, String password) {
        this.server = server;
        this.folder = folder;
        this.cluster = cluster;
        this.password = password;
        this.port = server.getPort();
    }

    /**
     * Starts on the folder, which is made where it is missing.
     *
     * @throws DataFolder.InUse where another instance runs on it
     */
    public static LocalPostgres start(Path data) {
        DataFolder folder = DataFolder.lock(data);
        try {
            Path cluster = folder.path().resolve("postgresql");
            Orphan.stopIn(cluster);
            String password = folder.secret("postgresql.password");
            LocalPostgres started = new LocalPostgres(serverOn(folder, cluster, password, 0), folder, cluster,
                    password);
            started.requirePassword();
            Thread.ofPlatform().name("postgresql-watch").daemon().start(started::watch);
            return started;
        } catch (IOException e) {
            folder.release();
            throw new UncheckedIOException(e);
        }
    }

    /** @param port 0 for one that is free */
    private static EmbeddedPostgres serverOn(DataFolder folder, Path cluster, String password, int port)
            throws IOException {
        Redirect log = Redirect.appendTo(folder.path().resolve("postgresql.log").toFile());
        return EmbeddedPostgres.builder().setDataDirectory(cluster).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs(folder).toFile()).setPort(port)
                .setConnectConfig("password", password).setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB").setServerConfig("work_mem", "16MB")
                // Disks of today find a page as soon as the next one.
                .setServerConfig("random_page_cost", "1.1")
                // Most pages are in the system's memory: a process reads one sooner than it asks another one to.
                .setServerConfig("io_method", "sync").setServerConfig("log_min_messages", "warning")
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log).setErrorRedirector(log).setPGStartupWait(Duration.ofSeconds(60)).start();
    }

    /**
     * Where PostgreSQL's programs are unpacked, which takes seconds: beside the data, or where {@code TAIZHANG_PROGRAMS}
     * says, which all data folders of a machine may share; each version has a folder of its own in it.
     */
    private static Path programs(DataFolder folder) {
        String shared = System.getenv("TAIZHANG_PROGRAMS");
        return shared == null || shared.isBlank()
                ? folder.path().resolve("programs")
                : Path.of(shared).toAbsolutePath();
    }

    /** Whenever the server ends, and nobody stopped it, starts it again. */
    private void watch() {
        try {
            while (!stopped) {
                Orphan.processOf(cluster).ifPresent(process -> process.onExit().join());
                if (!again()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the same port: whoever was connected finds it again. */
    private synchronized boolean again() {
        if (stopped) {
            return true;
        }
        LOG.warn("PostgreSQL 意外停止，正在重新启动 … · PostgreSQL ended by itself; starting it again …");
        try {
            // Held by the object of the server that ended; the folder's own lock is what keeps others out.
            Files.deleteIfExists(cluster.resolve("epg-lock"));
            server = serverOn(folder, cluster, password, port);
            LOG.warn("PostgreSQL 已重新启动。 · PostgreSQL runs again.");
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("PostgreSQL 启动失败，稍后再试；原因见 postgresql.log。"
                    + " · PostgreSQL did not start; trying again later. See postgresql.log. ({})", e.getMessage());
            return false;
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        return password;
    }

    /** Stops the server, cleanly. */
    public synchronized void stop() {
        stopped = true;
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop cleanly; it will recover at the next start", e);
        }
        folder.release();
    }

    /** A new cluster trusts every local user; from its first start on it asks for the password. */
    private void requirePassword() throws IOException {
        Path rules = cluster.resolve("pg_hba.conf");
        String before = Files.readString(rules);
        if (!before.contains(TRUSTING)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is our own hex; no quoting can go wrong.
            statement.execute("ALTER USER " + USER + " PASSWORD '" + password + "'");
            Files.writeString(rules, before.replaceAll("\\b" + TRUSTING + "\\b", BY_PASSWORD));
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take its password", e);
        }
    }
}
