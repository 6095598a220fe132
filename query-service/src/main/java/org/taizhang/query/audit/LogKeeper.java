package org.taizhang.query.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.taizhang.eventstore.Connections;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.VerifierKey;
import org.taizhang.runtime.raw.RawEvents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Keeps the log: of all instances the one that holds its lock adds what is new, signs, and compares the store with it;
 * another takes over when that one is gone. The lock is the connection's that everything is written on, so who has lost
 * it cannot write either.
 */
@Component
class LogKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final long POLL_MILLIS = 200;
    private static final long RETRY_MILLIS = 1000;
    /** So many leaves are signed at once, however little time has passed. */
    private static final long MOST_UNSIGNED = 256;
    /** Under load that many are there many times a second, and to sign is dearer than to add all of them. */
    private static final Duration OFTENEST = Duration.ofMillis(250);

    private final AuditSettings settings;
    private final String origin;
    private final Connections connections;
    private final RawEvents events;
    private final Clock clock;
    private final LogTables read;
    /** When everything stored was last signed, in System.nanoTime; 0 where another instance keeps the log. */
    private final AtomicLong complete = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private volatile boolean running;
    private @Nullable Thread thread;
    private @Nullable String said;

    LogKeeper(AuditSettings settings, @Value("${taizhang.organisation:default}") String organisation,
            Connections connections, RawEvents events, Clock clock, LogTables read,
            MeterRegistry meters) {
        this.settings = settings;
        this.origin = settings.originOf(organisation);
        this.connections = connections;
        this.events = events;
        this.clock = clock;
        this.read = read;
        Gauge.builder("taizhang.audit.unsigned.age", this, LogKeeper::age).baseUnit("seconds")
                .description("since when stored events wait for a signed checkpoint").register(meters);
        Gauge.builder("taizhang.audit.keeper", complete, since -> since.get() == 0 ? 0 : 1)
                .description("1 in the instance that keeps the audit log").register(meters);
        Gauge.builder("taizhang.audit.faults", faults, AtomicLong::get)
                .description("what the audit log has found to be wrong, as the instance that keeps it knows")
                .register(meters);
    }

    private double age() {
        long since = complete.get();
        return since == 0 ? 0 : (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void start() {
        if (settings.dir() != null) {
            running = true;
            thread = Thread.ofPlatform().name("audit-log").daemon().start(this::run);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = connections.open()) {
                if (locked(connection)) {
                    try (Witnessing _ = Witnessing.start(read, settings, clock)) {
                        keep(connection);
                    }
                }
                pause(RETRY_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | IOException | RuntimeException e) {
                if (running) {
                    say("the audit log cannot be kept for a moment: " + e, e);
                }
                try {
                    pause(RETRY_MILLIS);
                } catch (InterruptedException stopped) {
                    return;
                }
            } finally {
                complete.set(0);
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_try_advisory_lock(hashtextextended('taizhang.audit.' || current_schema(), 0))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void keep(Connection connection) throws SQLException, IOException, InterruptedException {
        LogWriter log = new LogWriter(connection, events, origin, clock);
        LogTables tables = log.tables();
        StoreCheck check = new StoreCheck(tables, events);
        AccessTables accessTables = new AccessTables(tables.jdbc());
        AccessAnchor access = new AccessAnchor(accessTables, origin, tables);
        long accessAt = System.nanoTime();
        Signer signer = null;
        long signed = tables.checkpoint().map(LogTables.Signed::size).orElse(0L);
        long triedAt = 0;
        long askedAt = 0;
        long checkedAt = 0;
        long headsAt = System.nanoTime();
        complete.set(System.nanoTime());
        while (running) {
            boolean due = passed(triedAt, settings.signEvery());
            if (signer == null && due) {
                signer = openSigner(log);
                triedAt = System.nanoTime();
            }
            if (signer != null && passed(askedAt, settings.signEvery())) {
                asTheOperatorAsks(log, signer);
                askedAt = System.nanoTime();
            }
            int added = log.addEvents();
            if (log.wished() > log.heads()
                    || passed(headsAt, settings.headsEvery()) && log.heads() < log.head().size() - 1) {
                log.addHeads();
                headsAt = System.nanoTime();
            }
            if (passed(accessAt, settings.accessEvery())) {
                access.anchor(log);
                accessTables.forgetBefore(YearMonth.now(clock).minusMonths(settings.accessKept()).toString());
                accessAt = System.nanoTime();
            }
            long unsigned = log.head().size() - signed;
            if (signer != null && (unsigned >= MOST_UNSIGNED && passed(triedAt, OFTENEST) || unsigned != 0 && due)) {
                signed = sign(log, signer) ? log.head().size() : signed;
                triedAt = System.nanoTime();
            }
            if (added == 0 && signed == log.head().size()) {
                complete.set(System.nanoTime());
            }
            if (passed(checkedAt, settings.checkEvery())) {
                for (Fault fault : check.part(log.head().size())) {
                    log.note(fault);
                }
                faults.set(tables.faultCount());
                checkedAt = System.nanoTime();
            }
            if (added == 0) {
                pause(POLL_MILLIS);
            }
        }
    }

    /** Before the first event is added, so that the first leaf names the key; null where it cannot sign. */
    private @Nullable Signer openSigner(LogWriter log) throws SQLException, IOException {
        try {
            Signer signer = new Signer(directory(), origin, settings.keyOverlap(), clock);
            VerifierKey first = signer.open(log.tables());
            if (first != null) {
                log.nameKey(first);
            }
            return signer;
        } catch (SigningRefused refused) {
            refused(log, refused);
            return null;
        }
    }

    /** Files that an operator puts into the folder. The key before it signs the leaf with the new key. */
    private void asTheOperatorAsks(LogWriter log, Signer signer) throws SQLException, IOException {
        try {
            Checkpoint behind = signer.leftBehind(log.head(), log.tree(), log.tables());
            if (behind != null) {
                log.leaveBehind(behind);
            }
            VerifierKey next = signer.rotation(log.head(), log.tree(), log.tables());
            if (next != null) {
                log.nameKey(next);
            }
        } catch (SigningRefused refused) {
            refused(log, refused);
        }
    }

    private boolean sign(LogWriter log, Signer signer) throws SQLException, IOException {
        try {
            log.sign(signer);
            said = null;
            return true;
        } catch (SigningRefused refused) {
            refused(log, refused);
            return false;
        }
    }

    private void refused(LogWriter log, SigningRefused refused) throws SQLException {
        log.note(refused.fault());
        say(String.valueOf(refused.getMessage()), null);
    }

    private Path directory() {
        return Objects.requireNonNull(settings.dir());
    }

    private static boolean passed(long since, Duration time) {
        return since == 0 || System.nanoTime() - since >= time.toNanos();
    }

    /** Once, until it is another trouble. */
    private void say(String trouble, @Nullable Throwable cause) {
        if (!trouble.equals(said)) {
            LOG.error(trouble, cause);
            said = trouble;
        }
    }

    private static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
