package org.taizhang.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.statistics.CountsAhead;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * The ledger and its statistics over HTTP at so many items, now and as of an earlier time: {@code LedgerBench [items
 * [clients [requests [folder]]]]}. Every filter is asked for in every order, each request by one of the clients as soon
 * as it has the answer to the one before. Prints a table of milliseconds; the last line is one JSON object. A folder that
 * is named is kept, and what it holds is asked again.
 */
public final class LedgerBench {

    private static final Map<String, String> FILTERS = new LinkedHashMap<>();
    private static final List<String> SORTS = List.of("number", "due", "status", "unit", "updated", "light");

    static {
        FILTERS.put("none", "");
        FILTERS.put("plan", "&plan=plan-7");
        FILTERS.put("status", "&status=IN_PROGRESS");
        FILTERS.put("aspect", "&aspect=" + URLEncoder.encode("工作作风", StandardCharsets.UTF_8));
        FILTERS.put("source", "&source=AUDIT");
        FILTERS.put("red", "&light=RED");
        FILTERS.put("yellow", "&light=YELLOW");
        FILTERS.put("unit", "&unit=u-57");
        FILTERS.put("unit with 10 below", "&unit=u-3");
        FILTERS.put("owner", "&owner=p-42");
        FILTERS.put("leader", "&leader=p-4");
        FILTERS.put("due in a week", "&dueFrom=2026-12-01&dueTo=2026-12-07");
        FILTERS.put("overdue", "&overdue=true");
        FILTERS.put("round 2", "&round=2");
        FILTERS.put("with evidence", "&hasEvidence=true");
        FILTERS.put("rare word", "&q=" + URLEncoder.encode("缺项（707）", StandardCharsets.UTF_8));
        FILTERS.put("common word", "&q=" + URLEncoder.encode("督办", StandardCharsets.UTF_8));
    }

    private static final List<String> STATISTICS = List.of("/statistics/groups", "/statistics/groups?by=unit",
            "/statistics/groups?by=plan", "/statistics/groups?by=aspect,unit", "/statistics/spread",
            "/ledger/facets");

    /** Whose rows are asked for. */
    private static final Set<String> GROUPS = Set.of(ReadModel.GROUP, DirectoryProjection.GROUP);

    /** Events that are projected one by one as well: enough for the compiler, few enough to wait for. */
    private static final long ROW_BY_ROW = 20_000;

    private static final int FEWEST = 1000;
    private static final int ROWS_OF_SHEET = 1_048_576;
    private static final double LAG_SECONDS = 10;

    private final int clients;
    private final int requests;
    private final HttpConnections http;
    private final ExecutorService pool;
    /** Fields of a JSON object. */
    private final List<String> notes = new ArrayList<>();

    private LedgerBench(int port, int clients, int requests, String token) throws IOException {
        this.clients = clients;
        this.requests = requests;
        this.http = new HttpConnections(port, clients, token);
        this.pool = Executors.newFixedThreadPool(clients, Thread.ofPlatform().daemon().factory());
    }

    public static void main(String[] arguments) throws Exception {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        int requests = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64;
        if (items < FEWEST) {
            throw new IllegalArgumentException(
                    "with fewer than " + FEWEST + " items a tenth of the events tells of none");
        }
        boolean keep = arguments.length > 3;
        Path folder = keep
                ? Files.createDirectories(Path.of(arguments[3]))
                : Files.createTempDirectory("taizhang-ledger");
        TellTwoYears.Told told = Files.exists(folder.resolve("data"))
                ? null
                : TellTwoYears.inAnotherProcess(items, folder);
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        Tokens tokens = new Tokens();
        try (ConfigurableApplicationContext context = TellTwoYears.start(folder, postgres, tokens)) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Positions positions = context.getBean(Positions.class);
            Collection<EventProcessor> processors = context.getBean(EventProcessingConfiguration.class)
                    .eventProcessors().values();
            MovedClock clock = context.getBean(MovedClock.class);
            long events = positions.head() + 1;
            long begun = System.nanoTime();
            processors.stream().filter(processor -> GROUPS.contains(processor.getName()))
                    .forEach(EventProcessor::start);
            while (GROUPS.stream().anyMatch(group -> positions.reached(group) < positions.head())) {
                Thread.sleep(200);
            }
            double projected = (System.nanoTime() - begun) / 1e9;
            if (told != null) {
                System.out.printf(Locale.ROOT, "%d events of %d items stored in %.0f s, projected in %.0f s%n",
                        told.events(), items, told.seconds(), projected);
                jdbc.sql("VACUUM ANALYZE").update();
            }
            sizes(jdbc, events);
            int port = Integer
                    .parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
            String token = tokens.tokenOf(TwoYears.OFFICE);
            Path data = folder.resolve("data").resolve("postgresql");
            LedgerBench bench = new LedgerBench(port, clients, requests, token);
            // A tenth of what was recorded had been by then: more than a year and a half ago.
            long past = events / 10;
            bench.warmUp(past);
            try (Memory memory = new Memory(data)) {
                List<Double> now = bench.pages("now", "");
                List<Double> then = bench.pages("as of a tenth of the events", asOf(past));
                List<Double> figures = bench.statistics("now", "");
                List<Double> figuresThen = bench.statistics("as of a tenth of the events", asOf(past));
                bench.note("\"pageP50ms\":%.1f,\"pageP99ms\":%.1f,\"pageAsOfP50ms\":%.1f,\"pageAsOfP99ms\":%.1f,"
                        + "\"statisticsP99ms\":%.1f,\"statisticsAsOfP99ms\":%.1f,\"residentMB\":%d", at(now, 50),
                        at(now, 99), at(then, 50), at(then, 99), at(figures, 99), at(figuresThen, 99),
                        memory.resident());
                System.out.printf("%n%s%n", memory);
            }
            Workload workload = new Workload(context.getBean(CommandDispatch.class));
            if (count(jdbc, "item_id = 'bench-0'") == 0) {
                workload.prepare();
            }
            OneClient alone = new OneClient(bench.http);
            Callable<Boolean> event = () -> {
                workload.report("bench-0");
                return positions.await(ReadModel.GROUP, positions.head(), Duration.ofMinutes(1));
            };
            bench.note("%s", alone.asksByNumber("AfterAnEvent", FILTERS.values(), event));
            bench.note("%s", alone.asksAsOf(past, FILTERS, SORTS));
            alone.asksFirst(STATISTICS, LocalDate.now(clock), past, event);
            try (HttpConnections heads = new HttpConnections(port, 1, tokens.tokenOf(TwoYears.HEAD))) {
                OfAPart part = new OfAPart(heads, SORTS);
                Callable<Boolean> theirs = () -> {
                    workload.raise("bench-head-" + positions.head(), TwoYears.UNIT_OF_HEAD, List.of());
                    return positions.await(ReadModel.GROUP, positions.head(), Duration.ofMinutes(1));
                };
                bench.note("%s", part.asksForPages(FILTERS, past, theirs));
                part.asksForStatistics(STATISTICS, past, theirs);
            }
            LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
            clock.show(tomorrow);
            bench.note("%s", alone.asksOnAnotherDay(tomorrow, context.getBean(CountsAhead.class)::count));
            bench.note("%s", alone.asksByNumber("OfTheDay", FILTERS.values(), () -> true));
            clock.showNow();
            // The last tenth: ten weeks.
            bench.note("%s", alone.asksNowAndThen(events - past, events - 1));
            bench.note("%s", alone.besideSql(new PlainSql(jdbc), events - 1, past));
            bench.note("%s", export(new LedgerExport(port, token, data), jdbc));
            bench.note("%s", new Lag(positions, workload).measure(LAG_SECONDS));
            bench.note("%s", new Replay(context).measure(events - 1, ROW_BY_ROW));
            System.out.printf(Locale.ROOT,
                    "{\"bench\":\"ledger\",\"items\":%d,\"events\":%d,\"clients\":%d,\"projectedPerSecond\":%.0f,%s}%n",
                    items, events, clients, told == null ? 0 : events / projected, String.join(",", bench.notes));
            bench.pool.shutdown();
        } finally {
            postgres.stop();
            if (!keep) {
                EventsBench.delete(folder);
            }
        }
    }

    private static void sizes(JdbcClient jdbc, long events) {
        for (String table : List.of("event", "item_row", "item_touched", "measure_row", "ledger_fact",
                "ledger_fact_past", "ledger_text")) {
            jdbc.sql(
                    "SELECT pg_relation_size(?), pg_indexes_size(?), (SELECT reltuples FROM pg_class WHERE oid = CAST(? AS regclass))")
                    .params(table, table, table).query(row -> {
                        System.out.printf(Locale.ROOT,
                                "%-16s %,12.0f rows %6d MB, indexes %5d MB, %5d bytes an event%n",
                                table, row.getDouble(3), row.getLong(1) >> 20, row.getLong(2) >> 20,
                                (row.getLong(1) + row.getLong(2)) / events);
                    });
        }
    }

    /** All that is measured, by all clients, so that the compiler is done with it. */
    private void warmUp(long past) throws Exception {
        for (String when : List.of("", asOf(past))) {
            for (String filter : FILTERS.values()) {
                for (String sort : SORTS) {
                    load(page(filter, sort, when));
                }
            }
            for (String address : STATISTICS) {
                load(figures(address, when));
            }
        }
    }

    static String page(String filter, String sort, String when) {
        return "/api/v1/ledger?limit=50&sort=" + sort + filter + when;
    }

    static String figures(String address, String when) {
        return "/api/v1" + address + (address.contains("?") ? "" : "?") + when;
    }

    private List<Double> pages(String when, String parameters) throws Exception {
        List<Double> all = new ArrayList<>();
        System.out.printf("%nFirst page, %s: p50 / p99 ms%n| filter |%s%n", when,
                SORTS.stream().map(sort -> " " + sort + " |").collect(Collectors.joining()));
        for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
            StringBuilder line = new StringBuilder("| " + filter.getKey() + " |");
            for (String sort : SORTS) {
                List<Double> times = load(page(filter.getValue(), sort, parameters));
                all.addAll(times);
                line.append(String.format(Locale.ROOT, " %.0f / %.0f |", at(times, 50), at(times, 99)));
            }
            System.out.println(line);
        }
        return all;
    }

    private List<Double> statistics(String when, String parameters) throws Exception {
        List<Double> all = new ArrayList<>();
        System.out.printf("%nStatistics, %s: p50 / p99 ms%n", when);
        for (String address : STATISTICS) {
            List<Double> times = load(figures(address, parameters));
            all.addAll(times);
            System.out.printf(Locale.ROOT, "| %s | %.0f / %.0f |%n", address, at(times, 50), at(times, 99));
        }
        return all;
    }

    /** Of all rows, or of an eighth where all are too many for a sheet. */
    private static String export(LedgerExport file, JdbcClient jdbc) throws Exception {
        long all = count(jdbc, "TRUE");
        return all < ROWS_OF_SHEET
                ? file.measure("", all)
                : file.measure("source=AUDIT", count(jdbc, "source_kind = 'AUDIT'"));
    }

    private static long count(JdbcClient jdbc, String condition) {
        return jdbc.sql("SELECT count(*) FROM ledger_fact WHERE " + condition).query(Long.class).single();
    }

    private void note(String format, Object... values) {
        notes.add(String.format(Locale.ROOT, format, values));
    }

    static String asOf(long position) {
        return "&asOf=" + position;
    }

    /** Milliseconds of each of the requests. */
    private List<Double> load(String path) throws Exception {
        List<Future<double[]>> running = new ArrayList<>();
        int each = Math.max(1, requests / clients);
        for (int client = 0; client < clients; client++) {
            int connection = client;
            running.add(pool.submit(() -> {
                double[] millis = new double[each];
                for (int i = 0; i < each; i++) {
                    long begun = System.nanoTime();
                    http.get(connection, path);
                    millis[i] = (System.nanoTime() - begun) / 1e6;
                }
                return millis;
            }));
        }
        List<Double> all = new ArrayList<>();
        for (Future<double[]> client : running) {
            Arrays.stream(client.get()).forEach(all::add);
        }
        return all;
    }

    private static double at(List<Double> values, int percent) {
        return values.stream().sorted().toList().get(Math.min(values.size() - 1, values.size() * percent / 100));
    }
}
