package org.taizhang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.runtime.position.Positions;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * Commands through the gateway into the event store, beside what the same PostgreSQL does with one row a transaction,
 * in one run: {@code ReportProgress}, one event a command, on 1,000 items. {@code EventsBench [seconds] [stored]}: each
 * measurement takes so many seconds, on a store that already holds so many events.
 */
public final class EventsBench {

    private static final int ITEMS = 1000;
    private static final UnitId UNIT = new UnitId("unit");
    private static final Caller OFFICE = new Caller(new PersonId("office"), List.of(Grant.of(Role.OFFICE)));
    private static final Caller HEAD = new Caller(new PersonId("head"),
            List.of(Grant.forUnits(Role.UNIT_HEAD, UNIT, Set.of(UNIT))));
    private static final Caller OWNER = new Caller(new PersonId("owner"), List.of(Grant.of(Role.OWNER)));

    private final ConfigurableApplicationContext context;
    private final CommandDispatch dispatch;
    private final RawInserts.Database database;
    private final double seconds;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final List<String> lines = new ArrayList<>();

    private EventsBench(ConfigurableApplicationContext context, RawInserts.Database database, double seconds) {
        this.context = context;
        this.dispatch = context.getBean(CommandDispatch.class);
        this.database = database;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 6;
        long stored = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10_000;
        Path folder = Files.createTempDirectory("taizhang-events");
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        RawInserts.Database database = new RawInserts.Database(postgres.url(), LocalPostgres.USER, postgres.password());
        try (ConfigurableApplicationContext context = Services.start(folder, database)) {
            new EventsBench(context, database, seconds).measure(stored);
        } finally {
            postgres.stop();
            delete(folder);
        }
    }

    private void measure(long stored) throws Exception {
        prepare();
        Generator.fill(database, stored);
        processors().forEach(EventProcessor::shutDown);
        byte[][] event = lastEvent();
        for (int threads : new int[]{1, 8, 32, 64 }) {
            try (RawInserts raw = new RawInserts(database, Math.min(threads, 30), event[0], event[1])) {
                int connections = Math.min(threads, 30);
                line("raw", Load.run(connections, seconds, (thread, turn) -> raw.insert(thread)));
            }
            line("commands", Load.run(threads, seconds, this::report));
        }
        try (RawInserts raw = new RawInserts(database, 1, event[0], event[1])) {
            line("raw", Load.run(1, seconds, (thread, turn) -> raw.insert(thread)));
        }
        line("hot", Load.run(32, seconds, (thread, turn) -> report("bench-0")));
        reading();
        withProjections();
        System.out.printf("{\"bench\":\"events\",\"stored\":%d,\"results\":[%s]}%n", stored, String.join(",", lines));
    }

    private void line(String what, Load.Result result) {
        String json = String.format(Locale.ROOT, "{\"what\":\"%s\",\"result\":%s}", what, result.toJson());
        System.out.println(json);
        lines.add(json);
    }

    private void report(int thread, int turn) {
        // Each thread on items of its own, so that none waits for another's.
        report("bench-" + (thread + 64 * (turn % (ITEMS / 64))));
    }

    private void report(String item) {
        send(OWNER, new ReportProgress(new ItemId(item), new MeasureId(item + "-1"),
                "本周已按计划开展学习两次，形成记录，参加人员全部签到。", 40, today));
    }

    private void prepare() {
        for (int number = 0; number < ITEMS; number++) {
            String item = "bench-" + number;
            Assignment owner = new Assignment(List.of(OWNER.person()), List.of(), UNIT, List.of(), List.of(), null,
                    null);
            MeasureDraft measure = new MeasureDraft(new MeasureId(item + "-1"), "制定学习计划", "制定年度学习计划，每月学习两次。",
                    owner, new Deadline(DeadlineKind.CONTINUOUS, null, null, null), null, null, List.of());
            Problem problem = new Problem(Subject.TEAM, null, "理论学习", ProblemSource.of(SourceKind.SELF_CHECK), "学习不够",
                    "理论学习不够系统，联系实际不够紧密。", false, List.of(), null, Map.of());
            send(OFFICE, new RaiseProblem(new ItemId(item), "ZG-2026-" + number, Place.OUTSIDE_PLANS, problem, UNIT,
                    List.of(measure)));
            send(HEAD, new ClaimItem(new ItemId(item)));
        }
    }

    private void send(Caller caller, org.taizhang.api.Command command) {
        dispatch.send(command, new CommandDispatch.Envelope(caller, null, null, null, null));
    }

    private byte[][] lastEvent() throws Exception {
        report("bench-1");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT payload, metadata FROM event WHERE name = 'item.ProgressReported' ORDER BY position DESC LIMIT 1")) {
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
                Objects.requireNonNull(event.getIdentifier());
                read++;
            }
        }
        double rate = read / ((System.nanoTime() - start) / 1e9);
        String json = String.format(Locale.ROOT,
                "{\"what\":\"reading\",\"result\":{\"events\":%d,\"plainPerSecond\":%.0f,\"streamPerSecond\":%.0f}}",
                read,
                plainRate, rate);
        System.out.println(json);
        lines.add(json);
    }

    /** All projections running; how far they are behind when the load ends, and when they have caught up. */
    private void withProjections() throws Exception {
        Positions positions = context.getBean(Positions.class);
        processors().forEach(EventProcessor::start);
        for (EventProcessor processor : processors()) {
            positions.await(processor.getName(), positions.head(), Duration.ofMinutes(10));
        }
        long[] lags = new long[3];
        for (int part = 0; part < lags.length; part++) {
            line("commands with projections", Load.run(32, seconds, this::report));
            long head = positions.head();
            lags[part] = head - processors().stream().mapToLong(p -> positions.reached(p.getName())).min().orElse(-1);
        }
        String json = "{\"what\":\"lag in events after each of three loads\",\"result\":" + Arrays.toString(lags) + "}";
        System.out.println(json);
        lines.add(json);
    }

    private List<EventProcessor> processors() {
        return List.copyOf(context.getBean(EventProcessingConfiguration.class).eventProcessors().values());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
