package org.taizhang.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.axonframework.common.caching.Cache;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * How long a command to an item with a long history takes, beside items with a short one, turn by turn in one run: with
 * the item in memory, from its snapshot, and from all its events. {@code ItemBench [turns [events]]}. Prints milliseconds,
 * last all of them as one JSON object with the ratios of the medians.
 */
public final class ItemBench {

    private static final int SHORT = 50;
    private static final int SHORT_ITEMS = 200;
    private static final String LONG_ITEM = "bench-0";

    private final Workload workload;
    private final Cache cache;
    private final JdbcClient database;
    private final int turns;
    private final List<String> results = new ArrayList<>();

    private ItemBench(ConfigurableApplicationContext context, int turns) {
        this.workload = new Workload(context.getBean(CommandDispatch.class));
        this.cache = context.getBean("aggregateCache", Cache.class);
        this.database = context.getBean(JdbcClient.class);
        this.turns = turns;
    }

    private interface Before {
        void each();
    }

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5000;
        Path folder = Files.createTempDirectory("taizhang-item");
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        RawInserts.Database database = new RawInserts.Database(postgres.url(), LocalPostgres.USER, postgres.password());
        try (ConfigurableApplicationContext context = Services.start(folder, database,
                new Tokens().writePublicKey(folder))) {
            ItemBench bench = new ItemBench(context, turns);
            bench.prepare(events);
            Services.catchUp(context);
            bench.compare("in memory", () -> {});
            bench.compare("from its snapshot", bench.cache::removeAll);
            bench.compare("from its events", () -> {
                bench.database.sql("DELETE FROM snapshot").update();
                bench.cache.removeAll();
            });
            System.out.printf("{\"bench\":\"item\",\"turns\":%d,\"events\":[%d,%d],\"results\":[%s]}%n", turns, SHORT,
                    events, String.join(",", bench.results));
        } finally {
            postgres.stop();
            EventsBench.delete(folder);
        }
    }

    private void prepare(int events) throws Exception {
        workload.prepare();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(() -> lengthen(LONG_ITEM, events)));
            for (int item = 1; item <= SHORT_ITEMS; item++) {
                String id = "bench-" + item;
                all.add(threads.submit(() -> lengthen(id, SHORT)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** To so many events; it begins with three. */
    private void lengthen(String item, int events) {
        for (int turn = 0; turn < events - 3; turn++) {
            workload.goOn(item, turn);
        }
    }

    private void compare(String how, Before before) {
        double[] shortOnes = new double[turns];
        double[] longOne = new double[turns];
        for (int turn = -turns / 4; turn < turns; turn++) {
            int item = 1 + Math.floorMod(turn, SHORT_ITEMS);
            double first = millis(before, () -> workload.report("bench-" + item));
            double second = millis(before, () -> workload.report(LONG_ITEM));
            if (turn >= 0) {
                shortOnes[turn] = first;
                longOne[turn] = second;
            }
        }
        Arrays.sort(shortOnes);
        Arrays.sort(longOne);
        results.add(String.format(Locale.ROOT,
                "{\"item\":\"%s\",\"shortP50ms\":%.2f,\"longP50ms\":%.2f,\"shortP99ms\":%.2f,\"longP99ms\":%.2f,"
                        + "\"long / short\":%.2f}",
                how, at(shortOnes, 0.5), at(longOne, 0.5), at(shortOnes, 0.99), at(longOne, 0.99),
                at(longOne, 0.5) / at(shortOnes, 0.5)));
        System.out.println(results.getLast());
    }

    private static double millis(Before before, Runnable command) {
        before.each();
        long start = System.nanoTime();
        command.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
