package org.taizhang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.runtime.position.Positions;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * Commands through the gateway into the event store, beside what the same PostgreSQL does with one row a transaction,
 * in one run. {@code EventsBench [seconds] [stored] [part,…]}: each measurement takes so many seconds, on a store that
 * already holds so many events; parts are {@code commands}, {@code hot}, {@code reading}, {@code visibility},
 * {@code http} and {@code projections}, all of these unless some are named, and {@code sealing}, which takes the longest
 * and is measured only where it is named. Prints each measurement, and last all of them
 * as one JSON object with the ratios.
 */
public final class EventsBench {

    /** More would wait for each other in the database rather than here. */
    private static final int MOST_CONNECTIONS = 30;
    private static final List<String> PARTS = List.of("commands", "hot", "reading", "visibility", "http",
            "projections");

    private final ConfigurableApplicationContext context;
    private final RawInserts.Database database;
    private final Workload workload;
    private final double seconds;
    private final long stored;
    private final List<String> results = new ArrayList<>();
    private final List<String> ratios = new ArrayList<>();

    private EventsBench(ConfigurableApplicationContext context, RawInserts.Database database, double seconds,
            long stored) {
        this.context = context;
        this.database = database;
        this.workload = new Workload(context.getBean(CommandDispatch.class));
        this.seconds = seconds;
        this.stored = stored;
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 6;
        long stored = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10_000;
        List<String> parts = arguments.length > 2 ? List.of(arguments[2].split(",")) : PARTS;
        Path folder = Files.createTempDirectory("taizhang-events");
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        Tokens tokens = new Tokens();
        RawInserts.Database database = new RawInserts.Database(postgres.url(), LocalPostgres.USER, postgres.password());
        try (ConfigurableApplicationContext context = Services.start(folder, database,
                tokens.writePublicKey(folder))) {
            EventsBench bench = new EventsBench(context, database, seconds, stored);
            bench.prepare();
            for (String part : parts) {
                bench.measure(part, tokens.tokenOf(Workload.ACCOUNT));
            }
            System.out.printf(
                    "{\"bench\":\"events\",\"seconds\":%s,\"stored\":%d,\"ratios\":{%s},\"results\":[%s]}%n", seconds,
                    stored, String.join(",", bench.ratios), String.join(",", bench.results));
        } finally {
            postgres.stop();
            delete(folder);
        }
    }

    private void prepare() throws Exception {
        workload.prepare();
        workload.report("bench-0");
        Services.catchUp(context);
        processors().forEach(EventProcessor::shutDown);
        Generator.fill(database, stored);
        afterFilled();
    }

    private void measure(String part, String token) throws Exception {
        switch (part) {
            case "commands" -> commands();
            case "sealing" -> sealing();
            case "hot" -> ratio("one aggregate / raw at 1",
                    note("commands on one aggregate",
                            Load.run(32, seconds, (thread, turn) -> workload.report("bench-0"))),
                    raw(1));
            case "reading" -> reading();
            case "visibility" -> {
                double full = Load.run(32, seconds, workload::report).perSecond();
                new Visibility(context, workload).measure(full / 2, seconds).forEach(this::note);
            }
            case "http" -> overHttp(token);
            case "projections" -> ratio("commands with projections / raw", withProjections(), raw(MOST_CONNECTIONS));
            default -> throw new IllegalArgumentException(part);
        }
    }

    private void commands() throws Exception {
        for (int threads : new int[]{1, 8, 64, 32 }) {
            Load.Result raw = raw(Math.min(threads, MOST_CONNECTIONS));
            ratio("commands at " + threads + " / raw",
                    note("commands", Load.run(threads, seconds, workload::report)), raw);
        }
    }

    /**
     * The same commands beside another deployment that does not seal texts, turn by turn, since the machine is noisier
     * than they differ; the first turns, which the compiler still takes part in, do not count.
     */
    private void sealing() throws Exception {
        RawInserts.Database another = database.another("plain");
        Path folder = Files.createTempDirectory("taizhang-plain");
        try (ConfigurableApplicationContext plainContext = Services.start(folder, another,
                new Tokens().writePublicKey(folder), "--" + WithoutSealing.PROPERTY + "=true")) {
            EventsBench without = new EventsBench(plainContext, another, seconds, stored);
            without.prepare();
            List<Load.Result> sealed = new ArrayList<>();
            List<Load.Result> plain = new ArrayList<>();
            for (int turn = 0; turn < 3; turn++) {
                Load.run(32, seconds, workload::report);
                Load.run(32, seconds, without.workload::report);
            }
            for (int turn = 0; turn < 9; turn++) {
                sealed.add(note("commands, sealed", Load.run(32, seconds, workload::report)));
                plain.add(note("commands, not sealed", Load.run(32, seconds, without.workload::report)));
            }
            ratio("sealed / not sealed", middle(sealed), middle(plain));
        } finally {
            delete(folder);
        }
    }

    private static Load.Result middle(List<Load.Result> results) {
        return results.stream().sorted(Comparator.comparingDouble(Load.Result::perSecond)).toList()
                .get(results.size() / 2);
    }

    private Load.Result raw(int connections) throws Exception {
        byte[][] event = lastEvent();
        try (RawInserts raw = new RawInserts(database, connections, event[0], event[1])) {
            return note("raw inserts", Load.run(connections, seconds, (thread, turn) -> raw.insert(thread)));
        }
    }

    private Load.Result note(String what, Load.Result result) {
        note(String.format(Locale.ROOT, "{\"what\":\"%s\",\"result\":%s}", what, result.toJson()));
        return result;
    }

    private void note(String json) {
        System.out.println(json);
        results.add(json);
    }

    private void ratio(String what, Load.Result measured, Load.Result beside) {
        ratios.add(String.format(Locale.ROOT, "\"%s\":%.2f", what, measured.perSecond() / beside.perSecond()));
        System.out.println(ratios.getLast());
    }

    private byte[][] lastEvent() throws Exception {
        workload.report("bench-1");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT payload, metadata FROM event"
                        + " WHERE aggregate_id = 'bench-1' ORDER BY sequence DESC LIMIT 1")) {
            row.next();
            return new byte[][]{row.getBytes(1), row.getBytes(2) };
        }
    }

    /** Everything from the beginning, by a stream as processors read it, beside a plain read of the table. */
    private void reading() throws Exception {
        long start = System.nanoTime();
        long plain = 0;
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(512);
                try (ResultSet row = statement.executeQuery("SELECT * FROM event ORDER BY position LIMIT 1000000")) {
                    while (row.next()) {
                        plain += row.getBytes("payload").length > 0 && row.getBytes("metadata").length > 0 ? 1 : 0;
                    }
                }
            }
        }
        double plainRate = plain / ((System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        long read = 0;
        try (TrackingEventStream stream = (TrackingEventStream) context.getBean(EventStore.class).openStream(null)) {
            while (read < plain && stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                Objects.requireNonNull(event.getPayload());
                read++;
            }
        }
        double rate = read / ((System.nanoTime() - start) / 1e9);
        note(String.format(Locale.ROOT,
                "{\"what\":\"reading\",\"result\":{\"events\":%d,\"plainPerSecond\":%.0f,\"streamPerSecond\":%.0f}}",
                read, plainRate, rate));
        ratios.add(String.format(Locale.ROOT, "\"reading a stream / the table\":%.2f", rate / plainRate));
    }

    /**
     * The same commands as requests with a token, beside requests of which only the token is verified; each measured when
     * both have been asked for a while, because the compiler takes that long to be done with them.
     */
    private void overHttp(String token) throws Exception {
        int port = Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
        String body = workload.body();
        try (HttpConnections connections = new HttpConnections(port, 64, token)) {
            Load.Work tokens = (thread, turn) -> connections.post(thread, OnlyTokenEndpoint.PATH, body);
            Load.Work commands = (thread, turn) -> connections.post(thread,
                    Workload.path(workload.itemOf(thread, turn)), body);
            Load.run(64, 3 * seconds, tokens);
            Load.run(64, 6 * seconds, commands);
            Load.Result only = note("HTTP, token only", Load.run(64, seconds, tokens));
            ratio("commands over HTTP / token only", note("HTTP, commands", Load.run(64, seconds, commands)), only);
        }
    }

    /**
     * All projections running, from when they have caught up and the compiler is done with them; how far they are behind
     * after each of three loads. The machine is noisier than they differ, so the middle one counts.
     */
    private Load.Result withProjections() throws Exception {
        Positions positions = context.getBean(Positions.class);
        long behind = positions.head() - slowest(positions);
        long start = System.nanoTime();
        processors().forEach(EventProcessor::start);
        Services.catchUp(context);
        // There is nothing to catch up with where no commands came before; then the head is not known yet, either.
        if (behind > 0) {
            note(String.format(Locale.ROOT,
                    "{\"what\":\"projections catching up\",\"result\":{\"events\":%d,\"perSecond\":%.0f}}", behind,
                    behind / ((System.nanoTime() - start) / 1e9)));
        }
        Load.run(32, 6 * seconds, workload::report);
        Services.catchUp(context);
        List<Load.Result> loads = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            loads.add(note("commands with projections", Load.run(32, seconds, workload::report)));
            note("{\"what\":\"lag in events\",\"result\":" + (positions.head() - slowest(positions)) + "}");
            note(auditLog(positions.head()));
        }
        return middle(loads);
    }

    /**
     * How far the audit log was behind when the load ended, and how long it took until the last event was signed; not
     * waited for where it still has most of what was filled in before it.
     */
    private String auditLog(long head) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            long behind = head - number(statement, "SELECT max(position) FROM ledger_head");
            if (behind > stored / 2) {
                return String.format(Locale.ROOT, "{\"what\":\"audit log\",\"result\":{\"eventsBehind\":%d}}", behind);
            }
            while (number(statement, "SELECT coalesce(max(h.position), -1) FROM ledger_head h"
                    + " WHERE h.size <= (SELECT max(size) FROM ledger_checkpoint)") < head) {
                Thread.sleep(20);
            }
            return String.format(Locale.ROOT,
                    "{\"what\":\"audit log\",\"result\":{\"eventsBehind\":%d,\"signedAfterMillis\":%d}}", behind,
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What was filled in is behind every projection. */
    private void afterFilled() {
        TokenStore tokens = context.getBean(TokenStore.class);
        TrackingToken head = context.getBean(EventStore.class).createHeadToken();
        context.getBean(TransactionManager.class).executeInTransaction(() -> {
            for (EventProcessor processor : processors()) {
                tokens.fetchToken(processor.getName(), 0);
                tokens.storeToken(head, processor.getName(), 0);
                tokens.releaseClaim(processor.getName(), 0);
            }
        });
    }

    private static long slowest(Positions positions) {
        return Math.min(positions.reached("ledger"), positions.reached("directory"));
    }

    private List<EventProcessor> processors() {
        return List.copyOf(context.getBean(EventProcessingConfiguration.class).eventProcessors().values());
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
