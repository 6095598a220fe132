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
 * A server that a killed predecessor left behind is stopped first.
 */
public final class LocalPostgres {

    public static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String TRUSTING = "trust";
    private static final String BY_PASSWORD = "scram-sha-256";

    private final EmbeddedPostgres server;
    private final DataFolder folder;
    private final String password;

    private LocalPostgres(EmbeddedPostgres server, DataFolder folder, String password) {
        this.server = server;
        this.folder = folder;
        this.password = password;
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
            Redirect log = Redirect.appendTo(folder.path().resolve("postgresql.log").toFile());
            EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.path().resolve("programs").toFile())
                    .setConnectConfig("password", password).setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB").setServerConfig("log_min_messages", "warning")
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(log).setErrorRedirector(log).setPGStartupWait(Duration.ofSeconds(60)).start();
            LocalPostgres started = new LocalPostgres(server, folder, password);
            started.requirePassword(cluster);
            return started;
        } catch (IOException e) {
            folder.release();
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    public String password() {
        return password;
    }

    /** Stops the server, cleanly. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop cleanly; it will recover at the next start", e);
        }
        folder.release();
    }

    /** A new cluster trusts every local user; from its first start on it asks for the password. */
    private void requirePassword(Path cluster) throws IOException {
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
