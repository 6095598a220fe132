package org.taizhang.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.taizhang.standalone.database.LocalPostgres;

/**
 * Kills the program, its PostgreSQL, or both with {@code kill -9} while commands come in, again and again on one data
 * folder; then looks at what is stored. {@code KillBench [times] [seed]}. Fails where an acknowledged command's events
 * are not there exactly once, where some of a command's events are there without the others, or where the order has a
 * gap. The last line is a JSON object.
 */
public final class KillBench {

    private final Path folder;
    private final Random random;
    private final Set<String> sent = new LinkedHashSet<>();
    private final Set<String> acknowledged = new HashSet<>();

    private KillBench(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        KillBench bench = new KillBench(Files.createTempDirectory("taizhang-kill"), seed);
        for (int round = 1; round <= times; round++) {
            bench.round(round);
        }
        bench.judge(times);
    }

    /** One life of the program; what was sent and not acknowledged in the one before is sent again first. */
    private void round(int round) throws IOException, InterruptedException {
        Set<String> open = new LinkedHashSet<>(sent);
        open.removeAll(acknowledged);
        Path again = folder.resolve("again");
        Files.write(again, open);
        Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KillVictim.class.getName(), folder.toString(), again.toString(), "r" + round)
                .redirectError(folder.resolve("victim.log").toFile()).start();
        Thread reading = Thread.ofPlatform().start(() -> read(program));
        int before = acknowledged.size();
        while (count() < before + 200 && program.isAlive()) {
            Thread.sleep(20);
        }
        if (!program.isAlive()) {
            throw new IllegalStateException("ended by itself:\n" + Files.readString(folder.resolve("victim.log")));
        }
        Thread.sleep(random.nextInt(1500));
        String what = List.of("program", "PostgreSQL, then program", "both").get(random.nextInt(3));
        if (!"program".equals(what)) {
            postmaster().destroyForcibly();
        }
        if (what.startsWith("PostgreSQL")) {
            goesOn(program);
        }
        program.destroyForcibly().waitFor();
        reading.join();
        System.out.printf("round %d: killed %s; %d acknowledged, %d sent%n", round, what, count(), sent.size());
    }

    /** By itself: commands wait or are told to try again, the database is started anew, and they are answered. */
    private void goesOn(Process program) throws InterruptedException, IOException {
        int before = count();
        long end = System.nanoTime() + 120_000_000_000L;
        while (count() < before + 200) {
            if (!program.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "did not go on:\n" + Files.readString(folder.resolve("victim.log")));
            }
            Thread.sleep(20);
        }
    }

    private void read(Process program) {
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (acknowledged) {
                    if (line.startsWith("S ")) {
                        sent.add(line.substring(2));
                    } else if (line.startsWith("A ")) {
                        acknowledged.add(line.substring(2));
                    }
                }
            }
        } catch (IOException e) {
            // killed
        }
    }

    private int count() {
        synchronized (acknowledged) {
            return acknowledged.size();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String process = Files.readAllLines(folder.resolve("data/postgresql/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(process)).orElseThrow();
    }

    private void judge(int times) throws SQLException {
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        List<String> faults = new ArrayList<>();
        long events;
        Set<String> stored = new HashSet<>();
        try (Connection connection = new RawInserts.Database(postgres.url(), LocalPostgres.USER, postgres.password())
                .open(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT aggregate_id, count(*), max(sequence) FROM event"
                    + " WHERE aggregate_type = 'item' GROUP BY 1")) {
                while (row.next()) {
                    stored.add(row.getString(1));
                    if (row.getLong(2) != KillVictim.EVENTS || row.getLong(3) != KillVictim.EVENTS - 1) {
                        faults.add(row.getString(1) + " has " + row.getLong(2) + " events");
                    }
                }
            }
            acknowledged.stream().filter(item -> !stored.contains(item)).forEach(
                    item -> faults.add(item + " was acknowledged and is not there"));
            try (ResultSet row = statement
                    .executeQuery("SELECT count(*), max(position), count(DISTINCT event_id) FROM event")) {
                row.next();
                events = row.getLong(1);
                if (row.getLong(2) != events - 1 || row.getLong(3) != events) {
                    faults.add(
                            events + " events up to position " + row.getLong(2) + " with " + row.getLong(3) + " ids");
                }
            }
        } finally {
            postgres.stop();
        }
        faults.stream().limit(20).forEach(System.out::println);
        System.out.printf(
                "{\"bench\":\"kill\",\"times\":%d,\"sent\":%d,\"acknowledged\":%d,\"stored\":%d,\"events\":%d,"
                        + "\"faults\":%d}%n",
                times, sent.size(), acknowledged.size(), stored.size(), events, faults.size());
        System.exit(faults.isEmpty() ? 0 : 1);
    }
}
