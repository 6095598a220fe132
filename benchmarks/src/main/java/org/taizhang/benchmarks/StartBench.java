package org.taizhang.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the standalone program takes from its start to being healthy, and how much memory it holds when idle.
 * The command to start it is given as arguments; {@code TAIZHANG_DATA} is a folder that a first start has filled.
 * The last line printed is a JSON object: seconds, and MiB resident of the JVM and its PostgreSQL.
 */
public final class StartBench {

    private static final int RUNS = 5;
    private static final long IDLE_MILLIS = 10_000;

    private StartBench() {}

    public static void main(String[] command) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("taizhang-start");
        List<Double> seconds = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        // One run more: the first makes the database, which later ones find.
        for (int run = 0; run <= RUNS; run++) {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("TAIZHANG_DATA", data.toString());
            builder.environment().put("TAIZHANG_PORT", Integer.toString(port));
            long start = System.nanoTime();
            Process process = builder.start();
            awaitHealth(port, process);
            double took = (System.nanoTime() - start) / 1e9;
            if (run > 0) {
                Thread.sleep(IDLE_MILLIS);
                seconds.add(took);
                memory.add(residentMiB(process.toHandle()));
            }
            process.destroy();
            process.waitFor();
        }
        System.out.printf("{\"bench\":\"start\",\"runs\":%d,\"seconds\":%s,\"residentMiB\":%s}%n", RUNS,
                new Figures(seconds).toJson(), new Figures(memory).toJson());
    }

    private static void awaitHealth(int port, Process process) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        while (process.isAlive()) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("the program ended with " + process.exitValue());
    }

    /** Of the process and all below it; pages shared between PostgreSQL's processes count once each (PSS). */
    private static double residentMiB(ProcessHandle process) throws IOException {
        double kib = pss(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            kib += pss(child.pid());
        }
        return kib / 1024;
    }

    private static double pss(long pid) throws IOException {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
