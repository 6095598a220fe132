package org.taizhang.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.command.reminder.Sweep;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * What a look at the calendar costs: with so many open measures watched and nothing to do, and with so many reminders
 * due at once. {@code SweepBench [watched [due]]}. The last line is one JSON object.
 */
public final class SweepBench {

    private static final int LOOKS = 200;

    private SweepBench() {}

    public static void main(String[] arguments) throws Exception {
        int watched = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int due = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        // The program's own looks would come in between.
        System.setProperty("taizhang.sweep-every", "1d");
        Path folder = Files.createTempDirectory("taizhang-sweep");
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        RawInserts.Database database = new RawInserts.Database(postgres.url(), LocalPostgres.USER, postgres.password());
        try (ConfigurableApplicationContext context = Services.start(folder, database,
                new Tokens().writePublicKey(folder))) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Sweep sweep = context.getBean(Sweep.class);
            LocalDate today = LocalDate.now(context.getBean(Clock.class));
            watch(jdbc, watched, today);
            double[] idle = new double[LOOKS];
            for (int look = -LOOKS / 4; look < LOOKS; look++) {
                double millis = millis(sweep);
                if (look >= 0) {
                    idle[look] = millis;
                }
            }
            Arrays.sort(idle);
            fallDue(jdbc, due, today);
            double busy = millis(sweep);
            require(jdbc, due);
            System.out.printf(Locale.ROOT,
                    "{\"bench\":\"sweep\",\"watched\":%d,\"idleP50ms\":%.2f,\"idleP99ms\":%.2f,\"due\":%d,"
                            + "\"remindedInMs\":%.0f,\"afterwardsMs\":%.2f}%n",
                    watched, idle[LOOKS / 2], idle[LOOKS * 99 / 100], due, busy, millis(sweep));
        } finally {
            postgres.stop();
            EventsBench.delete(folder);
        }
    }

    /** Open measures, due within a year from next month on. */
    private static void watch(JdbcClient jdbc, int measures, LocalDate today) {
        jdbc.sql("""
                INSERT INTO due_watch (kind, id, measure_id, due_on, seen_to, next_on)
                SELECT 'MEASURE', 'item-' || n, 'measure-' || n, :today::date + 30 + n % 365, :today::date,
                    :today::date + 20 + n % 365 FROM generate_series(1, :measures) n""").param("today", today)
                .param("measures", measures).update();
        jdbc.sql("VACUUM ANALYZE due_watch").update();
    }

    /** Something that is reminded of without being asked how it stands. */
    private static void fallDue(JdbcClient jdbc, int due, LocalDate today) {
        jdbc.sql("""
                INSERT INTO due_watch (kind, id, due_on, seen_to)
                SELECT 'DELEGATION', 'delegation-' || n, :today::date + 1, :today::date - 30
                FROM generate_series(1, :due) n""").param("today", today).param("due", due).update();
    }

    private static double millis(Sweep sweep) throws InterruptedException {
        long start = System.nanoTime();
        sweep.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Each was reminded of once, though some may have been looked at twice. */
    private static void require(JdbcClient jdbc, int due) {
        long reminded = jdbc.sql("SELECT count(*) FROM event WHERE name = 'reminder.Reminded'").query(Long.class)
                .single();
        if (reminded != due) {
            throw new IllegalStateException(reminded + " reminders instead of " + due);
        }
    }
}
